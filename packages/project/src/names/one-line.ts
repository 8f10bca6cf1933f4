/** Whether a name can stand in a list of one name per line. */
export function oneLine(name: string): boolean {
  return name !== "" && !/\p{Cc}/u.test(name);
}
