// Loaded before a program that the launcher starts: when the launcher is gone, even by kill -9, the program is asked to end as if by the launcher, so
// that no API is left behind on the port.
import process from 'node:process';

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});
// The channel alone must not keep a program alive that has nothing left to do.
process.channel?.unref();
