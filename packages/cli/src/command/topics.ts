/** What commands are for, in the order of a day's work: the headings of `flowc --help`. */
export const topics = {
  start: "Start a project",
  write: "Write flows",
  test: "Call and test them",
  deploy: "Deploy and look after",
  exchange: "Come from elsewhere, go elsewhere",
  more: "More",
} as const;

export type Topic = keyof typeof topics;
