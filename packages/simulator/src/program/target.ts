/** The id or name at the end of what a flow calls a thing: a name, an id or an ARN. */
export function lastPart(target: string): string {
  return target.slice(target.lastIndexOf("/") + 1);
}

/** What a flow calls a thing, without the version or alias that may follow: `:$LATEST`, `:3`, `:live-2`. */
export function withoutQualifier(target: string): string {
  return target.replace(/:[\w$-]+$/, "");
}
