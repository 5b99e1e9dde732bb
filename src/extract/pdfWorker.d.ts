/** Importing it is all that is done with it: it puts the PDF reader where `pdf.mjs` looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
