/** The name of a flow that only its file names: the last part of the path, without `.json` or `.flow.json`. */
export function nameFromFile(file: string): string {
  const last = file.split(/[\\/]/).at(-1) ?? "";
  const name = last.replace(/(?:\.flow)?\.json$/i, "");
  return name === "" ? "flow" : name;
}
