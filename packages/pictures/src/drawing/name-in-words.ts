/** A name of the Flow language in words: `NumberOfAgentsStaffed` is "number of agents staffed", `CallFailed` "call failed". */
export function nameInWords(name: string): string {
  if (!/^[A-Za-z]+$/.test(name)) return name;
  return name
    .replaceAll(/(?<=[a-z])[A-Z]|(?<=.)[A-Z](?=[a-z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^[A-Z](?![A-Z])/, (letter) => letter.toLowerCase());
}
