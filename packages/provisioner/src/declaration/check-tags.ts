import { limits } from "@flowc/connect-model";
import { reservedPrefix } from "../driver/ownership.js";

/** What is wrong with one tag, in words. */
export interface TagProblem {
  readonly tag: string;
  readonly problem: string;
}

const key = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const mostValueCharacters = 256;
/** Tags that flowc puts on a resource itself. */
const ownTags = 2;

/** Tags that an author may give one resource. */
export const mostTags = limits.api.tagsPerResource.value - ownTags;

/** Checks keys and values (API model, checked 2026-11-20). */
export function tagProblems(tags: Readonly<Record<string, unknown>>): readonly TagProblem[] {
  return Object.entries(tags).flatMap(([tag, value]): TagProblem[] => {
    const problem = keyProblem(tag) ?? valueProblem(value);
    return problem === undefined ? [] : [{ tag, problem }];
  });
}

function keyProblem(tag: string): string | undefined {
  if (tag.toLowerCase().startsWith("aws:")) return "starts with aws:, which is reserved for AWS";
  if (tag.startsWith(reservedPrefix)) return `starts with ${reservedPrefix}, which is reserved for flowc`;
  if (tag === "") return "has an empty key";
  return key.test(tag) ? undefined : "has a key with characters that tags cannot have, or of more than 128";
}

function valueProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return "has a value that is not text";
  const { length } = [...value];
  return length > mostValueCharacters ? `has a value of ${length} characters` : undefined;
}
