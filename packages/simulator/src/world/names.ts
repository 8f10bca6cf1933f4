/** A name without the qualifier that may follow it. */
function plain(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(0, colon);
}

/** What stands for a resource in its ARN: what follows the type. */
function inArn(target: string): string | undefined {
  const resource = /^arn:(?:[^:]*:){4}(.+)$/.exec(target)?.[1];
  return resource?.slice(resource.indexOf("/") + 1);
}

/**
 * The names by which a scenario may call what a block names, the most exact first: as written, without its qualifier
 * (`OrderBot:prod`, `OrderBot`), and for an ARN what it ends with.
 */
export function namesFor(target: string): readonly string[] {
  const id = inArn(target);
  if (id === undefined) return [target, plain(target)];
  return [target, id, plain(id), id.slice(id.lastIndexOf("/") + 1)];
}

/** The entry that a scenario has for what a block names. */
export function entryFor<T>(entries: ReadonlyMap<string, T>, target: string): T | undefined {
  for (const name of namesFor(target)) {
    const entry = entries.get(name);
    if (entry !== undefined) return entry;
  }
  return undefined;
}
