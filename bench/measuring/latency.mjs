import hdr from 'hdr-histogram-js';

const longest = 120_000_000;

/** An HDR histogram of microseconds with three significant digits. */
export const newHistogram = () =>
  hdr.build({ lowestDiscernibleValue: 1, highestTrackableValue: longest, numberOfSignificantValueDigits: 3, bitBucketSize: 32 });

/**
 * @param {import('hdr-histogram-js').Histogram} histogram
 * @param {number} milliseconds
 */
export const note = (histogram, milliseconds) => {
  histogram.recordValue(Math.max(1, Math.min(longest, Math.round(milliseconds * 1_000))));
};

/** The value below which `percent` of what was noted lies, in milliseconds. @param {import('hdr-histogram-js').Histogram} histogram @param {number} percent */
export const percentile = (histogram, percent) => histogram.getValueAtPercentile(percent) / 1_000;

/** p50, p95, p99 and the maximum in milliseconds. @param {import('hdr-histogram-js').Histogram} histogram */
export const percentiles = (histogram) => ({
  n: histogram.totalCount,
  p50: percentile(histogram, 50),
  p95: percentile(histogram, 95),
  p99: percentile(histogram, 99),
  max: histogram.maxValue / 1_000,
});
