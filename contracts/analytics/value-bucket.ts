/*
 * How values are put together so that a percentile is found without sorting all of them: whole milliseconds in buckets that are exact below
 * 128 and at most 0.8 % wide above. The bucket of a rank is found by counting; the value itself is then looked up among the bucket's own.
 */
const fine = 128;
const octave = 7;

/** The bucket of a span. @param milliseconds whole, from 0 */
export const bucketOf = (milliseconds: number): number => {
  if (milliseconds < fine) return milliseconds;
  const doublings = Math.floor(Math.log2(milliseconds)) - octave;
  return (doublings + 1) * fine + (Math.floor(milliseconds / 2 ** doublings) - fine);
};

/** The least value of a bucket, in milliseconds; the bucket ends where the next one begins. */
export const bucketStart = (bucket: number): number => {
  if (bucket < fine) return bucket;
  const doublings = Math.floor(bucket / fine) - 1;
  return (fine + (bucket % fine)) * 2 ** doublings;
};
