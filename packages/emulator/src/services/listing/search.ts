import { invalidParameter } from "../../protocol/service-error.js";
import type { TagSet } from "../tags/tag-set.js";

/** A condition on one text field, as every search operation has it. */
export interface StringCondition {
  readonly FieldName?: string | undefined;
  readonly Value?: string | undefined;
  readonly ComparisonType?: string | undefined;
}

/** A tree of conditions: the common part of the `SearchCriteria` of all search operations. */
export interface Criteria {
  readonly OrConditions?: readonly Criteria[] | undefined;
  readonly AndConditions?: readonly Criteria[] | undefined;
  readonly StringCondition?: StringCondition | undefined;
}

/** The `TagFilter` of search operations: alternatives of conjunctions of tags. */
export interface TagFilter {
  readonly OrConditions?: readonly (readonly TagCondition[])[] | undefined;
  readonly AndConditions?: readonly TagCondition[] | undefined;
  readonly TagCondition?: TagCondition | undefined;
}

/** The same as searches of newer kinds write it: `AttributeFilter`. */
export interface AttributeFilter {
  readonly OrConditions?: readonly TagConjunction[] | undefined;
  readonly AndCondition?: TagConjunction | undefined;
  readonly TagCondition?: TagCondition | undefined;
}

interface TagConjunction {
  readonly TagConditions?: readonly TagCondition[] | undefined;
}

/** The `SearchFilter` of search operations: each of them has one of the two. */
export interface SearchFilter {
  readonly TagFilter?: TagFilter | undefined;
  readonly AttributeFilter?: AttributeFilter | undefined;
}

interface TagCondition {
  readonly TagKey?: string | undefined;
  readonly TagValue?: string | undefined;
}

/** What a search needs to know about the things it looks through. */
export interface Searchable<T, C extends Criteria> {
  /** The fields that a StringCondition may name, in the service's spelling. */
  readonly fields: Readonly<Record<string, (item: T) => string | undefined>>;
  /** Conditions that only this search has; true when they hold or are absent. */
  readonly matchesOwn?: (item: T, criteria: C) => boolean;
}

/** Tells whether an item meets the criteria. Absent criteria are met by everything. */
export function meetsCriteria<T, C extends Criteria>(
  item: T,
  criteria: C | undefined,
  searchable: Searchable<T, C>,
): boolean {
  if (criteria === undefined) return true;
  const { OrConditions, AndConditions, StringCondition } = criteria;
  const meets = (inner: Criteria) => meetsCriteria(item, inner as C, searchable);
  if (OrConditions && OrConditions.length > 0 && !OrConditions.some(meets)) return false;
  if (AndConditions && !AndConditions.every(meets)) return false;
  if (StringCondition && !meetsString(item, StringCondition, searchable.fields)) return false;
  return searchable.matchesOwn?.(item, criteria) ?? true;
}

function meetsString<T>(item: T, condition: StringCondition, fields: Searchable<T, Criteria>["fields"]): boolean {
  const { FieldName, Value = "", ComparisonType = "EXACT" } = condition;
  if (FieldName === undefined || !Object.hasOwn(fields, FieldName)) {
    throw invalidParameter(`StringCondition.FieldName must be one of: ${Object.keys(fields).join(", ")}`);
  }
  if (ComparisonType === "CONTAINS" && (Value.length < 2 || Value.length > 25)) {
    throw invalidParameter("StringCondition.Value must include 2 to 25 characters for CONTAINS");
  }
  const text = (fields[FieldName]?.(item) ?? "").toLowerCase();
  const wanted = Value.toLowerCase();
  if (ComparisonType === "STARTS_WITH") return text.startsWith(wanted);
  if (ComparisonType === "CONTAINS") return text.includes(wanted);
  return text === wanted;
}

/** Tells whether tags pass both parts of a filter. */
export function passesFilter(tags: TagSet, { TagFilter, AttributeFilter }: SearchFilter = {}): boolean {
  return passesTagFilter(tags, TagFilter) && passesTagFilter(tags, AttributeFilter && asTagFilter(AttributeFilter));
}

function asTagFilter({ OrConditions, AndCondition, TagCondition }: AttributeFilter): TagFilter {
  return {
    OrConditions: OrConditions?.map(({ TagConditions = [] }) => TagConditions),
    AndConditions: AndCondition?.TagConditions,
    TagCondition,
  };
}

/** Tells whether tags pass a filter. An absent filter lets everything pass. */
export function passesTagFilter(tags: TagSet, filter: TagFilter | undefined): boolean {
  if (filter === undefined) return true;
  const has = ({ TagKey = "", TagValue }: TagCondition) =>
    Object.hasOwn(tags, TagKey) && (TagValue === undefined || tags[TagKey] === TagValue);
  const { OrConditions, AndConditions, TagCondition } = filter;
  if (OrConditions && OrConditions.length > 0 && !OrConditions.some((all) => all.every(has))) return false;
  if (AndConditions && !AndConditions.every(has)) return false;
  return TagCondition === undefined || has(TagCondition);
}
