import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkOnce,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  numberOf,
  type PropertyName,
  recordOf,
  switchOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";

const types = ["TEXT", "NUMERIC", "SINGLESELECT", "MULTISELECT", "DATETIME"];
const displays: Readonly<Record<string, readonly string[]>> = {
  SINGLESELECT: ["DROPDOWN", "RADIO"],
  MULTISELECT: ["DROPDOWN", "CHECKBOX"],
};
const idPattern = /^[a-zA-Z0-9._-]{1,40}$/;
const mostOfEach = 100;
const common = ["id", "title", "instructions", "weight", "more"];
const anyNumber = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] as const;

const named = (key: string, label: string): PropertyName => ({ key, label });
const items = named("items", "items");
const options = named("options", "options");

/** Checks the items of a form and gives them as the API spells them. */
export function normaliseItems(given: Given, report: CheckReport): readonly JsonObject[] {
  checkPresent(given, items, report);
  const ids: string[] = [];
  const counts = { sections: 0, questions: 0 };
  const read = itemsOf(given, "", report, (id, kind) => {
    ids.push(id);
    counts[kind] += 1;
  });
  for (const [property, count] of Object.entries(counts)) {
    const size = { count, min: 0, max: mostOfEach };
    if (count > mostOfEach) report.add("PLAN204", { resource: report.resource, property, ...size }, "/items");
  }
  checkOnce(
    ids.map((id) => JSON.stringify(id)),
    named("ids", "ids of sections and questions"),
    report,
    "/items",
  );
  return read;
}

type Found = (id: string, kind: "sections" | "questions") => void;

function itemsOf(given: Given, above: string, report: CheckReport, found: Found): readonly JsonObject[] {
  const pointer = `${above}/items`;
  const most = above === "" ? 2 * mostOfEach : Number.POSITIVE_INFINITY;
  if (given.items === undefined) return [];
  return listOf(given, items, [1, most], report, pointer).flatMap((item, index) => {
    const place = `${pointer}/${index}`;
    const entry = recordOf({ item }, named("item", "item of a form"), report, place);
    if (entry === undefined) return [];
    const isSection = "items" in entry && !("type" in entry);
    found(String(entry.id ?? ""), isSection ? "sections" : "questions");
    return [
      isSection ? { Section: sectionOf(entry, place, report, found) } : { Question: questionOf(entry, place, report) },
    ];
  });
}

function sectionOf(given: Given, pointer: string, report: CheckReport, found: Found): JsonObject {
  checkKnown(given, [...common, items.key], report, pointer);
  return defined({ ...commonOf(given, 128, pointer, report), Items: itemsOf(given, pointer, report, found) });
}

function questionOf(given: Given, pointer: string, report: CheckReport): JsonObject {
  const name = named("type", "type of a question");
  checkPresent(given, name, report);
  const type = choiceOf(given, name, types, report) ?? "TEXT";
  const own = type === "NUMERIC" ? ["min", "max", "options"] : type in displays ? ["options", "display"] : [];
  checkKnown(given, [...common, "type", "notApplicable", ...own], report, pointer);
  const notApplicable = switchOf(given, named("notApplicable", '"not applicable"'), report);
  const { QuestionTypeProperties: more, ...rest } = commonOf(given, 350, pointer, report);
  const properties = { ...answersOf(given, type, pointer, report), ...(isJsonObject(more) && more) };
  return defined({
    ...rest,
    QuestionType: type,
    NotApplicableEnabled: notApplicable,
    QuestionTypeProperties: Object.keys(properties).length === 0 ? undefined : properties,
  });
}

function commonOf(given: Given, mostTitle: number, pointer: string, report: CheckReport): JsonObject {
  const [id, title] = [named("id", "id of an item"), named("title", "title of an item")];
  for (const needed of [id, title]) checkPresent(given, needed, report);
  const refId = textOf(given, id, [0, Number.POSITIVE_INFINITY], report);
  if (refId !== null && !idPattern.test(refId)) badId(refId, `${pointer}/id`, report);
  const more = recordOf(given, named("more", "other members"), report, `${pointer}/more`) ?? {};
  return defined({
    ...(more as JsonObject),
    RefId: refId ?? undefined,
    Title: textOf(given, title, [1, mostTitle], report) ?? undefined,
    Instructions: textOf(given, named("instructions", "instructions"), [1, 1024], report) ?? undefined,
    Weight: weightOf(given, pointer, report),
  });
}

function weightOf(given: Given, pointer: string, report: CheckReport): number | undefined {
  const { weight } = given;
  if (weight === undefined) return undefined;
  const property = "weight of an item";
  if (typeof weight !== "number") {
    wrongType(report, `${pointer}/weight`.slice(1), property, weight, "a number");
    return undefined;
  }
  if (!(weight >= 0 && weight <= 100)) {
    const parameters = { resource: report.resource, property, value: weight, range: "a number from 0 to 100" };
    report.add("PLAN111", parameters, `${pointer}/weight`);
  }
  return weight;
}

function badId(id: string, pointer: string, report: CheckReport): void {
  const problem = "is none: ids have 1 to 40 letters, digits and . _ -";
  report.add("PLAN213", { resource: report.resource, item: `The id "${id}"`, problem }, pointer);
}

function answersOf(given: Given, type: string, pointer: string, report: CheckReport): JsonObject {
  if (type === "NUMERIC") return { Numeric: numericOf(given, pointer, report) };
  const shown = displays[type];
  if (shown === undefined) return {};
  const choices = choicesOf(given, pointer, report);
  const DisplayAs = choiceOf(given, named("display", "display of a question"), shown, report);
  return { [type === "SINGLESELECT" ? "SingleSelect" : "MultiSelect"]: defined({ Options: choices, DisplayAs }) };
}

function numericOf(given: Given, pointer: string, report: CheckReport): JsonObject {
  const range = rangeOf(given, ["min", "max"], pointer, report);
  const ranges = listOf(given, options, [1, 10], report, `${pointer}/options`).flatMap((item, index) => {
    const place = `${pointer}/options/${index}`;
    const entry = recordOf({ item }, named("item", "range of numbers"), report, place);
    if (entry === undefined) return [];
    checkKnown(entry, ["from", "to", "score", "fails"], report, place);
    return [defined({ ...rangeOf(entry, ["from", "to"], place, report), ...worthOf(entry, place, report) })];
  });
  return defined({ ...range, Options: given.options === undefined ? undefined : ranges });
}

function rangeOf(
  given: Given,
  [low, high]: readonly [string, string],
  pointer: string,
  report: CheckReport,
): JsonObject {
  const [from, to] = [low, high].map((key) => {
    const name = named(key, `${key} of a range`);
    checkPresent(given, name, report);
    return numberOf(given, name, anyNumber, report, `${pointer}/${key}`) ?? 0;
  });
  if (from !== undefined && to !== undefined && from > to && given[high] !== undefined) {
    const problem = `ends at ${to}, before it starts at ${from}`;
    report.add("PLAN213", { resource: report.resource, item: "A range of numbers", problem }, pointer);
  }
  return defined({ MinValue: from, MaxValue: to });
}

function choicesOf(given: Given, pointer: string, report: CheckReport): readonly JsonObject[] {
  checkPresent(given, options, report);
  if (given.options === undefined) return [];
  const read = listOf(given, options, [2, 256], report, `${pointer}/options`).flatMap((item, index) => {
    const place = `${pointer}/options/${index}`;
    const entry = recordOf({ item }, named("item", "option"), report, place);
    if (entry === undefined) return [];
    checkKnown(entry, ["id", "text", "score", "fails"], report, place);
    const [id, text] = [named("id", "id of an option"), named("text", "text of an option")];
    for (const needed of [id, text]) checkPresent(entry, needed, report);
    const refId = textOf(entry, id, [0, Number.POSITIVE_INFINITY], report);
    if (refId !== null && !idPattern.test(refId)) badId(refId, `${place}/id`, report);
    const Text = textOf(entry, text, [1, 128], report) ?? "";
    return [defined({ RefId: refId ?? "", Text, ...worthOf(entry, place, report) })];
  });
  checkOnce(
    read.map(({ RefId }) => JSON.stringify(RefId)),
    named("options", "ids of options"),
    report,
    `${pointer}/options`,
  );
  return read;
}

function worthOf(given: Given, pointer: string, report: CheckReport) {
  return {
    Score: numberOf(given, named("score", "score"), [0, 10], report, `${pointer}/score`) ?? undefined,
    AutomaticFail: switchOf(given, named("fails", "automatic failure"), report),
  };
}

/**
 * Whether live items are the wanted ones. What the service adds and what says nothing (false, 0, empty) is no
 * difference.
 */
export function itemsAgree(wanted: JsonValue, live: JsonValue): boolean {
  if (Array.isArray(wanted) || Array.isArray(live)) {
    if (!Array.isArray(wanted) || !Array.isArray(live) || wanted.length !== live.length) return false;
    return wanted.every((one, index) => itemsAgree(one, live[index] ?? null));
  }
  if (!isJsonObject(wanted) || !isJsonObject(live)) return wanted === live;
  const members = [...new Set([...Object.keys(wanted), ...Object.keys(live)])];
  return members.every((member) => {
    const [one, other] = [wanted[member], live[member]];
    if (one === undefined || other === undefined) return saysNothing(one ?? other ?? null);
    return itemsAgree(one, other);
  });
}

function saysNothing(value: JsonValue): boolean {
  if (isJsonObject(value)) return Object.values(value).every(saysNothing);
  return Array.isArray(value) ? value.length === 0 : !value;
}

/** Items in words: how many there are. */
export function itemsInWords(value: JsonValue): string {
  const counts = { sections: 0, questions: 0 };
  const count = (list: JsonValue | undefined): void => {
    for (const item of Array.isArray(list) ? list.filter(isJsonObject) : []) {
      if (!isJsonObject(item.Section)) counts.questions += 1;
      else {
        counts.sections += 1;
        count(item.Section.Items);
      }
    }
  };
  count(value);
  const plural = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  return `${plural(counts.questions, "question")} in ${plural(counts.sections, "section")}`;
}
