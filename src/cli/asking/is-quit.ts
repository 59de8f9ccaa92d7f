/** Whether an answer ends the questions. */
export const isQuit = (answer: string): boolean => /^q(?:uit)?$/i.test(answer);
