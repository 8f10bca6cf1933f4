import { list, table } from "./markdown.mjs";
import { parameterRows } from "./parameter-rows.mjs";

/**
 * The reference page of one action, from its catalogue entry.
 * @typedef {import("@flowc/connect-model").ActionEntry} ActionEntry
 * @typedef {import("@flowc/connect-model").BranchSpec} BranchSpec
 * @typedef {import("@flowc/connect-model").ParameterCondition} ParameterCondition
 * @param {ActionEntry} entry
 */
export function actionPage(entry) {
  const parts = [
    `# ${entry.type}`,
    "<!-- Generated from the action catalogue by `npm run generate`. Do not edit. -->",
    entry.summary,
    ...(entry.retired ? [`**Retired on ${entry.retired.date}.** ${entry.retired.reason}`] : []),
    factsTable(entry),
    ...parameterParts(entry),
    ...branchParts(entry),
    ...(entry.notes?.length ? ["## Notes", list(entry.notes)] : []),
    "## Evidence",
    `${gradeWords[entry.evidence.grade]} Checked ${entry.evidence.checked}.`,
    list(entry.evidence.sources.map((source) => `<${source}>`)),
  ];
  return `${parts.join("\n\n")}\n`;
}

const gradeWords = {
  service: "`service`: the live service was seen to accept and refuse it so, unless a row says otherwise.",
  corpus: "`corpus`: real flows do it so, unless a row says otherwise.",
  docs: "`docs`: the pages below say so; it was not tried against the service.",
  assumed: "`assumed`: not confirmed.",
};

/** @param {ActionEntry} entry */
function factsTable(entry) {
  const { blocks, family, channels, writes, misspellings = [] } = entry;
  return table(
    ["", ""],
    [
      ["Console blocks", blocks.length > 0 ? blocks.join(", ") : "none known"],
      ["Family", family ?? "not in a published family"],
      ["Flow types, by the action's page", flowTypes(entry.flowTypes)],
      ["Flow types, by the block's page", flowTypes(entry.blockFlowTypes)],
      [
        "Channels",
        Object.entries(channels)
          .map(([channel, support]) => `${channel} ${channelWords[support]}`)
          .join(", "),
      ],
      ...(writes.length > 0 ? [["Fills", code(writes)]] : []),
      ...(misspellings.length > 0 ? [["Also printed as, and then refused", code(misspellings)]] : []),
    ],
  );
}

const channelWords = {
  yes: "yes",
  no: "no",
  noEffect: "passes through",
  errorBranch: "takes the error branch",
  unknown: "not established",
};

/** @param {"all" | readonly string[]} types */
function flowTypes(types) {
  return types === "all" ? "all" : code(types);
}

/** @param {ActionEntry} entry */
function parameterParts({ parameters, parametersComplete, groups = [], modes = [] }) {
  const rows = parameterRows(parameters);
  if (rows.length === 0 && modes.length === 0) return ["## Parameters", "None."];
  return [
    "## Parameters",
    table(["name", "value", "needed", "JSONPath", "what is known"], rows),
    ...(parametersComplete === false ? ["It may have parameters that are not known."] : []),
    ...(groups.length > 0 ? [list(groups.map(groupWords))] : []),
    ...modes.flatMap((mode) =>
      mode.parameters
        ? [
            `In mode \`${mode.name}\`:`,
            table(["name", "value", "needed", "JSONPath", "what is known"], parameterRows(mode.parameters)),
          ]
        : [],
    ),
  ];
}

const ruleWords = {
  exactlyOne: "Exactly one of",
  atMostOne: "At most one of",
  atLeastOne: "At least one of",
  neverBoth: "Never together:",
  allOrNone: "All or none of",
};

/** @param {import("@flowc/connect-model").ParameterGroup} group */
function groupWords({ rule, parameters, when, grade }) {
  const condition = when === undefined ? "" : `, when ${conditionWords(when)}`;
  return `${ruleWords[rule]} ${code(parameters)}${condition}${grade ? ` (${grade})` : ""}`;
}

/** @param {ParameterCondition} condition */
function conditionWords(condition) {
  return Object.entries(condition)
    .map(([path, wanted]) => {
      if (wanted === true) return `\`${path}\` is given`;
      if (wanted === false) return `\`${path}\` is absent`;
      return `\`${path}\` is ${[wanted]
        .flat()
        .map((word) => `\`${word}\``)
        .join(" or ")}`;
    })
    .join(" and ");
}

/** @param {ActionEntry} entry */
function branchParts({ branches, modes = [] }) {
  const own = modes.filter((mode) => mode.branches || mode.requires || mode.forbids);
  return [
    "## Branches",
    list(branchLines(branches)),
    ...own.flatMap((mode) => [
      `### Mode \`${mode.name}\``,
      list([
        `Selected when ${conditionWords(mode.when)}.`,
        ...(mode.requires?.length ? [`Needs ${code(mode.requires)}.`] : []),
        ...(mode.forbids?.length ? [`Refuses ${code(mode.forbids)}.`] : []),
        ...(mode.branches ? branchLines(mode.branches) : []),
      ]),
    ]),
  ];
}

/** @param {BranchSpec} branches */
function branchLines({ next, nextCopies, conditions, errors }) {
  if (next === "forbidden") return ["It ends the flow: `Transitions` is `{}`."];
  const optional = errors.optional ?? [];
  return [
    `\`NextAction\`: ${next}${nextCopies ? `; the console repeats the target of \`${nextCopies}\` there` : ""}.`,
    conditions === undefined ? "Conditions: none." : `Conditions: ${conditionSpecWords(conditions)}.`,
    `Errors that must be there: ${errors.required.length > 0 ? code(errors.required) : "none"}.`,
    ...(optional.length > 0 ? [`Errors that may be there: ${code(optional)}.`] : []),
    ...(errors.requiredWhen ?? []).map(
      (each) => `${code(each.errors)} must be there when ${conditionWords(each.when)}.`,
    ),
  ];
}

/** @param {import("@flowc/connect-model").ConditionSpec} spec */
function conditionSpecWords({ operators, operands, operandPattern, required, requiredPerEntry, min, max }) {
  return [
    code(operators),
    operands && `operands ${code(operands)}`,
    operandPattern && `operands like \`${operandPattern}\``,
    required && `needs ${code(required)}`,
    requiredPerEntry && `one for each entry of \`${requiredPerEntry}\``,
    min !== undefined && `at least ${min}`,
    max !== undefined && `at most ${max}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/** @param {readonly string[]} words */
function code(words) {
  return words.map((word) => `\`${word}\``).join(", ");
}
