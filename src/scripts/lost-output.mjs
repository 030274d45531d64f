/**
 * Plain Node without dependencies. The reader of our output may exit before us: `npm start | tee log` and Ctrl-C,
 * a closed terminal, a dead logger. Each further write then fails, and so would reporting that failure, forever.
 * Output that nobody can read is dropped; only signals end a process, never a failed write.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
