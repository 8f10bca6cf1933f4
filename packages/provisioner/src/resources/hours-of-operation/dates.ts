const form = /^\d{4}-\d{2}-\d{2}$/;

/** Tells whether text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = form.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
