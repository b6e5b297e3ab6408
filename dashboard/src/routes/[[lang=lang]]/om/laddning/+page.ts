/** Text and tables: nothing here needs a script. */
export const csr = false;
