/** What `npm start` shows. */
const greeting = `Najda on Node ${process.version}`
console.log(greeting)
