import { createHash } from "node:crypto";
import type { JsonObject } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  switchOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import { type VocabularyDeclaration, type VocabularyPhrase, vocabularyLanguages } from "./declaration.js";

export const vocabularyTable: PropertyTable = {
  language: { label: "language", change: "replace" },
  content: { label: "words", compare: "content", change: "replace", impact: "Transcripts use the other words." },
  isDefault: {
    label: "default of its language",
    late: "own-call",
    words: (value) => (value === true ? "yes" : "no"),
  },
};

const columns = ["Phrase", "IPA", "SoundsLike", "DisplayAs"];
const mostCharacters = 60_000;
const namePattern = /^[0-9a-zA-Z._-]{1,131}$/;
const language = { key: "language", label: "language" };

/** Checks a vocabulary and gives it as the engine compares it: phrases as the text that Connect takes. */
export function normaliseVocabulary(declaration: VocabularyDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  const { resource } = report;
  checkKnown(given, ["language", "phrases", "content", "isDefault", "tags"], report);
  if (!namePattern.test(declaration.name)) {
    const allowed = "1 to 131 letters, digits, dots, underscores and hyphens";
    report.add("PLAN103", { resource, problem: "is not the name of a vocabulary", allowed });
  }
  checkPresent(given, language, report);
  const isDefault = switchOf(given, { key: "isDefault", label: "default" }, report) ?? false;
  const spoken = choiceOf(given, language, vocabularyLanguages, report);
  if (isDefault && spoken !== undefined) checkDefault(declaration, spoken, report);
  return defined({ language: spoken, content: contentOf(given, report), isDefault });
}

function contentOf(given: Given, report: CheckReport): string | undefined {
  const { phrases, content } = given;
  const { resource } = report;
  if ((phrases === undefined) === (content === undefined)) {
    const problem = phrases === undefined ? "has neither phrases nor content" : "has both phrases and content";
    report.add("PLAN271", { resource, problem });
    return undefined;
  }
  const text =
    content === undefined ? tableOf(phrases, report) : textOf(given, contentName, [1, mostCharacters], report);
  if (text === undefined || text === null) return undefined;
  if (content === undefined && text.length > mostCharacters) {
    report.add("PLAN271", { resource, problem: `has ${text.length} characters; ${mostCharacters} are allowed` });
  }
  const problem = tableProblem(text);
  if (problem !== undefined)
    report.add("PLAN271", { resource, problem }, content === undefined ? "/phrases" : "/content");
  return text;
}

const contentName = { key: "content", label: "content" };

function tableOf(phrases: unknown, report: CheckReport): string | undefined {
  if (!Array.isArray(phrases)) {
    wrongType(report, "phrases", "phrases", phrases, "a list of phrases");
    return undefined;
  }
  const rows = phrases.map((given: string | VocabularyPhrase, index) => {
    if (typeof given === "string") return [given, "", "", ""];
    if (typeof given === "object" && given !== null && typeof given.phrase === "string") {
      return [given.phrase, given.ipa ?? "", given.soundsLike ?? "", given.displayAs ?? ""];
    }
    wrongType(report, `phrases/${index}`, "phrase", given, "text, or an object with phrase");
    return [];
  });
  const broken = rows.findIndex((row) => row.some((cell) => /[\t\r\n]/.test(String(cell))));
  if (broken >= 0) {
    const problem = `has a tab or a line end in phrase ${broken + 1}`;
    report.add("PLAN271", { resource: report.resource, problem }, `/phrases/${broken}`);
    return undefined;
  }
  const whole = rows.filter((row) => row.length > 0);
  return [columns, ...whole].map((row) => `${row.join("\t")}\n`).join("");
}

/** What is wrong with a table, in words that follow the vocabulary. */
function tableProblem(text: string): string | undefined {
  const [header = "", ...rows] = text.replace(/\r\n/g, "\n").replace(/\n+$/, "").split("\n");
  const names = header.split("\t").map((name) => name.trim());
  const unknown = names.find((name) => !columns.includes(name));
  if (!names.includes("Phrase")) return 'has no column "Phrase" in its first line';
  if (unknown !== undefined) return `has a column "${unknown}", which does not exist`;
  if (rows.length === 0) return "has no phrase";
  const phraseAt = names.indexOf("Phrase");
  for (const [index, row] of rows.entries()) {
    const cells = row.split("\t");
    const phrase = cells[phraseAt]?.trim() ?? "";
    const line = `in row ${index + 1}`;
    if (cells.length > names.length) return `has more columns ${line} than in its first line`;
    if (phrase === "") return `has no phrase ${line}`;
    if (/\s/.test(phrase)) return `has a blank in the phrase "${phrase}" ${line}`;
  }
  return undefined;
}

function checkDefault({ name }: VocabularyDeclaration, spoken: string, report: CheckReport): void {
  const others = report.declared("vocabulary").filter((other) => {
    const { properties } = other as VocabularyDeclaration;
    return properties.isDefault === true && properties.language === spoken;
  });
  const [first] = others;
  if (first === undefined || first.name === name) return;
  const { resource } = report;
  report.add("PLAN273", { resource, language: spoken, other: first.name }, "/isDefault");
}

/** The name of a vocabulary in Connect: other words, another name. */
export function serviceName(name: string, { language: spoken, content }: JsonObject): string {
  const digest = createHash("sha256")
    .update(`${String(spoken)}\n${String(content)}`)
    .digest("hex");
  return `${name}-${digest.slice(0, 8)}`;
}

/** Whether a name in Connect is one that `serviceName` gives, whatever the words are. */
export function isServiceName(text: string, name: string): boolean {
  return text.startsWith(`${name}-`) && /^[0-9a-f]{8}$/.test(text.slice(name.length + 1));
}
