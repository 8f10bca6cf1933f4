const kinds = { profile: "1", case: "2" } as const;

/** The id of a record that a simulation makes up: a UUID, the same in every run. */
export function recordId(kind: keyof typeof kinds, number: number): string {
  return `${kinds[kind]}0000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}
