import type { PicturedPlan, PlanPicture } from "@flowc/project";
import {
  type BehaviourImpact,
  type Change,
  type ChangeAction,
  changeActions,
  describePlan,
  isLeftAlone,
  nounOf,
  type Plan,
  words,
} from "@flowc/provisioner";
import { fitting, lengthOf, mostCharacters } from "./comment-size.js";
import { lossLines } from "./losses-text.js";
import { plainHtml, plainMarkdown } from "./plain-markdown.js";

/** Kept free for saying what was left out. */
const forNotes = 2_000;
const mostNames = 10;

const actionSigns: Readonly<Record<ChangeAction, string>> = {
  "no-change": "🟡 leave",
  keep: "🟡 keep",
  import: "🔵 take over",
  update: "🟠 update",
  create: "🟢 create",
  forget: "🟡 forget",
  "may-replace": "🔴 perhaps replace",
  replace: "🔴 replace",
  destroy: "🔴 destroy",
};

const impactSigns: Readonly<Record<BehaviourImpact, string>> = { breaking: "🔴", risky: "🟠", harmless: "🟢" };

/**
 * A plan as a comment on a pull request: its sum, what contacts notice, what is lost, a table by kind, every change from
 * the gravest on, and flows before and after as Mermaid. At most 64,000 characters: the largest pictures are left out
 * first, then the mildest changes, and both are said. The first line is a comment of HTML that is the same for every plan
 * of this environment and project, so that a workflow finds the comment that it wrote before.
 */
export function planMarkdown({ plan, pictures, place }: Required<Pick<PicturedPlan, "plan" | "pictures" | "place">>) {
  const { name, region } = plan.environment;
  const told = toldChanges(plan);
  const head = [
    markerOf(name, place),
    `### Plan for ${plainMarkdown(`${name} (${region})`)}`,
    "",
    ...sumLines(plan),
    ...lossSection(plan),
    ...kindTable(told),
  ].join("\n");
  const room = mostCharacters - forNotes - head.length;
  const list = fitting(told.map(changeText), room);
  const more = told.length - list.length;
  const pictured = drawn(pictures, room - lengthOf(list));
  return [
    head,
    ...list,
    ...(more > 0 ? ["", `And ${more} more, which found no room here: \`flowc plan\` shows all.`] : []),
    ...pictured,
    "",
  ].join("\n");
}

function markerOf(environment: string, place: string): string {
  // Two hyphens would end the comment.
  const safe = (text: string) => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, "?")).replaceAll("--", "-%2D");
  return `<!-- flowc plan ${safe(environment)}${place === "" ? "" : ` ${safe(place)}`} -->`;
}

/** What happens to something, the gravest first. What stays as it is, is told only where nobody could look. */
function toldChanges({ changes }: Plan): readonly Change[] {
  return changes
    .filter((change) => change.action !== "no-change" || isLeftAlone(change))
    .toSorted((a, b) => changeActions.indexOf(b.action) - changeActions.indexOf(a.action));
}

function sumLines(plan: Plan): readonly string[] {
  const [sum = "", ...rest] = describePlan(plan).flatMap(({ depth, text }) => (depth === 0 ? [text] : []));
  const noticed = noticedWords(plan);
  return [
    `**${plainMarkdown(sum)}**${noticed === undefined ? "" : ` ${noticed}`}`,
    ...rest.map((text) => `<br><sub>${plainMarkdown(text)}</sub>`),
    "",
  ];
}

/** What callers notice of the flows that are changed; undefined when no flow is, or when nobody knows. */
function noticedWords({ changes }: Plan): string | undefined {
  const behaviours = changes.flatMap(({ differences }) => differences.flatMap(({ behaviour }) => behaviour ?? []));
  if (behaviours.length === 0) return undefined;
  const noticed = behaviours.flatMap((behaviour) => behaviour.changes);
  const more = behaviours.some((behaviour) => behaviour.more > 0) ? " and more" : "";
  const counts = (["breaking", "risky", "harmless"] as const).flatMap((impact) => {
    const count = noticed.filter((change) => change.impact === impact).length;
    return count === 0 ? [] : [`${impactSigns[impact]} ${count} ${impact}`];
  });
  return `Contacts notice ${counts.length === 0 ? "nothing of the changed flows" : `${counts.join(", ")}${more}`}.`;
}

function lossSection(plan: Plan): readonly string[] {
  const lines = lossLines(plan);
  return lines.length === 0 ? [] : ["**What is lost**", "", ...lines.map((line) => `- ${plainMarkdown(line)}`), ""];
}

/** How many of each kind are created, changed and so on. */
function kindTable(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  const actions = changeActions.toReversed().filter((action) => changes.some((change) => change.action === action));
  const kinds = [...new Set(changes.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => {
    const counts = actions.map((action) => changes.filter((one) => one.kind === kind && one.action === action).length);
    return `| ${plainMarkdown(nounOf(kind))} | ${counts.map((count) => (count === 0 ? "" : `${count}`)).join(" | ")} |`;
  });
  return [
    `| | ${actions.map((action) => actionSigns[action]).join(" | ")} |`,
    `|---|${actions.map(() => "---:|").join("")}`,
    ...rows,
    "",
  ];
}

function changeText({ kind, name, action, reason, differences, impact }: Change): string {
  const fields = differences.flatMap(({ words: difference, origin, behaviour }) => [
    `  - ${plainMarkdown(difference)}${origin === "outside" ? " (changed outside)" : ""}`,
    ...(behaviour?.changes ?? []).map(({ impact: grave, message, way = [] }) => {
      const steps = way.length < 2 ? "" : `<br><sub>after: ${plainMarkdown(way.join(" → "))}</sub>`;
      return `    - ${impactSigns[grave]} **${grave}** ${plainMarkdown(message)}${steps}`;
    }),
    ...(behaviour !== undefined && behaviour.more > 0 ? [`    - and ${behaviour.more} more`] : []),
  ]);
  return [
    `- ${actionSigns[action]} **${plainMarkdown(words(kind, name))}**: ${plainMarkdown(reason.words)}`,
    ...fields,
    ...(impact === undefined ? [] : [`  - 🟡 ${plainMarkdown(impact)}`]),
  ].join("\n");
}

/** As many pictures as there is room for, the smallest first; in the order of the plan. */
function drawn(pictures: readonly PlanPicture[], room: number): readonly string[] {
  const texts = new Map(pictures.filter((one) => !one.isTooLarge).map((one) => [one, pictureText(one)] as const));
  const bySize = [...texts].toSorted(([, a], [, b]) => a.length - b.length);
  const kept = new Set(
    bySize
      .slice(
        0,
        fitting(
          bySize.map(([, text]) => text),
          room,
        ).length,
      )
      .map(([one]) => one),
  );
  const left = pictures.filter((one) => !kept.has(one));
  const names = left.slice(0, mostNames).map(({ change }) => plainMarkdown(words(change.kind, change.name)));
  const others = left.length > names.length ? `, and ${left.length - names.length} more` : "";
  const note = `Too large for a picture here: ${names.join(", ")}${others}. \`flowc view\` and \`flowc graph\` draw them.`;
  return [
    ...[...texts].flatMap(([one, text]) => (kept.has(one) ? [text] : [])),
    ...(left.length > 0 ? ["", note] : []),
  ];
}

/** Letters of Mermaid cannot end a fence: everything else stands in it as a number. */
function pictureText({ change, before, after }: PlanPicture): string {
  const both = before !== undefined && after !== undefined;
  const what = both ? "before and after" : before === undefined ? "as it will be" : "as it was";
  const fence = (title: string, text: string | undefined) =>
    text === undefined ? [] : [...(both ? [`**${title}**`, ""] : []), "```mermaid", text.trimEnd(), "```", ""];
  return [
    "",
    "<details>",
    `<summary>${plainHtml(words(change.kind, change.name))} ${what}</summary>`,
    "",
    ...fence("Before", before),
    ...fence("After", after),
    "</details>",
  ].join("\n");
}
