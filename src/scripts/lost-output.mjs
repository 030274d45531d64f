/**
 * Plain Node without dependencies. Whoever reads our output may go before us: `npm start | tee log` and Ctrl-C, a
 * closed terminal, a logger that died. Each further line then fails, and so would the attempt to tell of it, for
 * ever. A line that nobody can read is dropped; what ends a process is a signal, never a word that was not heard.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
