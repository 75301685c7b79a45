/**
 * @returns A signal that fires on Ctrl-C or SIGTERM, and when npm, where it has started this process, is gone: npm does not always hand its signals on.
 * A second Ctrl-C ends the process at once.
 */
export function whenAskedToEnd(): AbortSignal {
  const asked = new AbortController();
  const end = () => {
    if (asked.signal.aborted) process.exit(130);
    asked.abort();
  };
  process.on('SIGINT', end);
  process.once('SIGTERM', end).once('SIGHUP', end);
  if (process.env.npm_lifecycle_event !== undefined) whenOrphaned(end);
  return asked.signal;
}

function whenOrphaned(then: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    then();
  }, 500);
  watch.unref();
}
