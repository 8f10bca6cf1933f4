import { splitPointer } from "@flowc/connect-model";

/** A place in an action as people write it: `/Parameters/Messages/0/Text` is `Messages[0].Text`. */
export function parameterName(pointer: string): string {
  return dotted(splitPointer(pointer).slice(1));
}

/** A place in an action as the service spells it, for example `Actions[3].Parameters.Text`. */
export function servicePath(index: number | undefined, pointer = ""): string {
  const members = splitPointer(pointer);
  return dotted(index === undefined ? members : ["Actions", String(index), ...members]);
}

function dotted(members: readonly string[]): string {
  return members.reduce((path, member) => {
    if (/^\d+$/.test(member)) return `${path}[${member}]`;
    return path === "" ? member : `${path}.${member}`;
  }, "");
}
