import { existing } from "@flowc/connect-model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  adminUser,
  type EvaluationFormProperties,
  evaluationForm,
  type FormQuestion,
  type FormSection,
  instance,
  secret,
} from "../../src/index.js";
import {
  findingsOf,
  idOf,
  instanceIdIn,
  plannedFor,
  readsOf,
  surviveEveryDeath,
  writesOf,
} from "../helpers/kind-story.js";
import { liveOf } from "../helpers/live-of.js";
import { startWorld, type World } from "../helpers/world.js";

process.env.FORM_TEST_PASSWORD = "Tr0ub4dor-form";
const admin = adminUser("admin", {
  firstName: "Ada",
  lastName: "Admin",
  email: "ada@example.com",
  password: secret.environmentVariable("FORM_TEST_PASSWORD"),
});
const centre = [instance("centre"), admin];

const greeting: FormQuestion = {
  id: "greeting",
  title: "Did the agent give a name?",
  type: "SINGLESELECT",
  options: [
    { id: "yes", text: "Yes", score: 10 },
    { id: "no", text: "No", score: 0, fails: true },
  ],
  display: "RADIO",
  weight: 40,
  notApplicable: true,
};
const others: readonly FormQuestion[] = [
  { id: "length", title: "Minutes", type: "NUMERIC", min: 0, max: 60, options: [{ from: 0, to: 10, score: 5 }] },
  {
    id: "topics",
    title: "Topics",
    type: "MULTISELECT",
    options: [
      { id: "a", text: "A" },
      { id: "b", text: "B" },
    ],
  },
  { id: "notes", title: "Notes", type: "TEXT", instructions: "In your own words" },
];
const section: FormSection = { id: "start", title: "Start", items: [greeting], weight: 60 };
const whole: EvaluationFormProperties = {
  description: "For every team",
  items: [section, { id: "rest", title: "Rest", items: others, instructions: "Later" }],
  scoring: { mode: "QUESTION_ONLY" },
  language: "en-US",
  interaction: "AGENT",
  review: { recipients: [admin], eligibilityDays: 3 },
};
const quality = (properties: EvaluationFormProperties = whole) => evaluationForm("Quality", properties);

describe("an evaluation form in Connect", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
    await writesOf(world, centre);
  });
  afterEach(() => world.close());

  const versions = async () => {
    const input = {
      InstanceId: await instanceIdIn(world),
      EvaluationFormId: await idOf(world, "evaluationForm/Quality"),
    };
    const { EvaluationFormVersionSummaryList: list } = await world.raw.send("ListEvaluationFormVersions", input);
    const summaries = list as readonly { EvaluationFormVersion: number; Status: string }[];
    return summaries.map(({ EvaluationFormVersion, Status }) => `${EvaluationFormVersion} ${Status}`);
  };

  it("is made by one call and activated by another", async () => {
    expect(await writesOf(world, [...centre, quality()])).toEqual(["CreateEvaluationForm", "ActivateEvaluationForm"]);
    expect(
      await writesOf(world, [...centre, quality(), evaluationForm("Draft", { ...whole, status: "DRAFT" })]),
    ).toEqual(["CreateEvaluationForm"]);
  });

  it.each<[string, EvaluationFormProperties]>([
    ["another description", { ...whole, description: "For one team" }],
    ["another title", { ...whole, formerName: "Quality" }],
    ["another question", { ...whole, items: [section] }],
    ["another text", { ...whole, items: [{ ...section, items: [{ ...greeting, title: "A name?" }] }] }],
    ["another scoring", { ...whole, scoring: { mode: "SECTION_ONLY" } }],
    ["no review", { items: whole.items }],
  ])("gets %s in the next version", async (_what, properties) => {
    await writesOf(world, [...centre, quality()]);
    const changed = properties.formerName === undefined ? quality(properties) : evaluationForm("Calls", properties);
    expect(await writesOf(world, [...centre, changed])).toEqual(["UpdateEvaluationForm", "ActivateEvaluationForm"]);
  });

  it("keeps what evaluators have while a draft is being written, in one version", async () => {
    await writesOf(world, [...centre, quality()]);
    const draft = { ...whole, items: [section], status: "DRAFT" } as const;
    expect(await writesOf(world, [...centre, quality(draft)])).toEqual(["UpdateEvaluationForm"]);
    expect(await versions()).toEqual(["2 DRAFT", "1 ACTIVE"]);
    expect(await writesOf(world, [...centre, quality({ ...draft, description: "New" })])).toEqual([
      "UpdateEvaluationForm",
    ]);
    expect(await versions()).toEqual(["2 DRAFT", "1 ACTIVE"]);
    const done = quality({ ...draft, description: "New", status: "ACTIVE" });
    expect(await writesOf(world, [...centre, done])).toEqual(["ActivateEvaluationForm"]);
    expect(await versions()).toEqual(["2 ACTIVE", "1 DRAFT"]);
  });

  it("is taken from evaluators and given back", async () => {
    await writesOf(world, [...centre, quality()]);
    expect(await writesOf(world, [...centre, quality({ ...whole, status: "DRAFT" })])).toEqual([
      "DeactivateEvaluationForm",
    ]);
    expect(await writesOf(world, [...centre, quality()])).toEqual(["ActivateEvaluationForm"]);
  });

  it("is read by one search, however many there are, while nobody changes them", async () => {
    const many = Array.from({ length: 20 }, (_, index) => evaluationForm(`Form ${index}`, whole));
    await writesOf(world, [...centre, ...many]);
    const reads = await readsOf(world, [...centre, ...many]);
    expect(reads.filter((operation) => operation.includes("Evaluation"))).toEqual(["SearchEvaluationForms"]);
  });

  it("that was changed outside is set right", async () => {
    await writesOf(world, [...centre, quality()]);
    const form = {
      InstanceId: await instanceIdIn(world),
      EvaluationFormId: await idOf(world, "evaluationForm/Quality"),
    };
    const { EvaluationForm } = await world.raw.send("DescribeEvaluationForm", form);
    const { Items } = EvaluationForm as { Items: readonly unknown[] };
    const input = {
      ...form,
      EvaluationFormVersion: 1,
      CreateNewVersion: true,
      Title: "Quality",
      Items: Items.slice(1),
    };
    await world.raw.send("UpdateEvaluationForm", input);
    expect(await plannedFor(world, [...centre, quality()])).toEqual({
      "evaluationForm/Quality": "update: changed-outside",
    });
    expect(await writesOf(world, [...centre, quality()])).toEqual(["UpdateEvaluationForm", "ActivateEvaluationForm"]);
  });

  it("that is there already is taken over", async () => {
    const InstanceId = await instanceIdIn(world);
    const Question = { RefId: "notes", Title: "Notes", QuestionType: "TEXT", NotApplicableEnabled: false };
    await world.raw.send("CreateEvaluationForm", { InstanceId, Title: "Quality", Items: [{ Question }] });
    const declared = quality({ items: [{ id: "notes", title: "Notes", type: "TEXT" }], status: "DRAFT" });
    expect(await plannedFor(world, [...centre, declared])).toEqual({
      "evaluationForm/Quality": "import: found-by-name",
    });
    await writesOf(world, [...centre, declared]);
  });

  it("goes with all its versions, and before the user it tells of reviews", async () => {
    await writesOf(world, [...centre, quality()]);
    await writesOf(world, [...centre, quality({ ...whole, description: "Changed" })]);
    expect(await writesOf(world, centre.slice(0, 1))).toEqual([
      "DeactivateEvaluationForm",
      "DeleteEvaluationForm",
      "DeleteUser",
    ]);
  });

  it("would be declared as it was, with what has no word of its own", async () => {
    const automation = { QuestionTypeProperties: { Text: { Automation: { AnswerSource: { SourceType: "GEN_AI" } } } } };
    const unusual: FormQuestion = { id: "mood", title: "Mood", type: "TEXT", more: automation };
    await writesOf(world, [...centre, quality({ ...whole, items: [...whole.items, unusual] })]);
    const recipients = [{ "$flowc.reference": { kind: "user", name: "admin" } }];
    expect(await liveOf(world, "evaluationForm")).toEqual({
      Quality: { ...whole, items: [...whole.items, unusual], review: { recipients, eligibilityDays: 3 } },
    });
  });
});

it("a deploy of evaluation forms that dies at any call is finished by the next one", async () => {
  const next = [...centre, quality({ ...whole, items: [section] }), evaluationForm("Second", whole)];
  expect(await surviveEveryDeath([...centre, quality()], next)).toBe(12);
});

describe("what is noticed of an evaluation form before any call", () => {
  const form = (...items: readonly unknown[]) => ({ items });
  const text = { id: "a", title: "A", type: "TEXT" };
  const number = { id: "n", title: "N", type: "NUMERIC", min: 0, max: 9 };
  const choice = { ...greeting, id: "c" };
  it.each<[string, unknown, readonly string[]]>([
    ["no items", {}, ["PLAN123 /items"]],
    ["an empty list of items", form(), ["PLAN204 /items"]],
    ["an empty section", form({ id: "s", title: "S", items: [] }), ["PLAN204 /items/0/items"]],
    ["an id twice", form({ id: "a", title: "S", items: [text] }), ["PLAN203 /items/1"]],
    ["an id with a blank", form({ ...text, id: "a b" }), ["PLAN213 /items/0/id"]],
    ["a question without an id", form({ title: "A", type: "TEXT" }), ["PLAN123 /id"]],
    ["a question without a title", form({ id: "a", type: "TEXT" }), ["PLAN123 /title"]],
    ["a question without a type", form({ id: "a", title: "A" }), ["PLAN123 /type"]],
    ["an unknown type", form({ ...text, type: "RADIO" }), ["PLAN113 /type"]],
    ["options of a text", form({ ...text, options: [] }), ["PLAN124 /items/0/options"]],
    ["a choice of one", form({ ...choice, options: [{ id: "yes", text: "Yes" }] }), ["PLAN204 /items/0/options"]],
    ["a choice without options", form({ id: "c", title: "C", type: "SINGLESELECT" }), ["PLAN123 /options"]],
    [
      "an option twice",
      form({
        ...choice,
        options: [
          { id: "y", text: "Yes" },
          { id: "y", text: "No" },
        ],
      }),
      ["PLAN203 /items/0/options/1"],
    ],
    [
      "a score of 11",
      form({
        ...choice,
        options: [
          { id: "y", text: "Yes", score: 11 },
          { id: "n", text: "No" },
        ],
      }),
      ["PLAN111 /items/0/options/0/score"],
    ],
    ["a display of another type", form({ ...choice, display: "CHECKBOX" }), ["PLAN113 /display"]],
    ["a number without limits", form({ id: "n", title: "N", type: "NUMERIC" }), ["PLAN123 /max", "PLAN123 /min"]],
    ["a range that ends before it starts", form({ ...number, min: 9, max: 0 }), ["PLAN213 /items/0"]],
    ["a weight above all", form({ ...text, weight: 101 }), ["PLAN111 /items/0/weight"]],
    ["a long title", form({ ...text, title: "x".repeat(351) }), ["PLAN104 /title"]],
    ["a scoring without a mode", { ...form(text), scoring: {} }, ["PLAN123 /mode"]],
    ["an unknown language", { ...form(text), language: "en-GB" }, ["PLAN113 /language"]],
    ["a review without recipients", { ...form(text), review: { recipients: [] } }, ["PLAN204 /review/recipients"]],
    [
      "a review by something else",
      { ...form(text), review: { recipients: [existing.queue("A")] } },
      ["PLAN122 /review/recipients/0"],
    ],
    [
      "more questions than a form may have",
      form(...Array.from({ length: 101 }, (_, index) => ({ ...text, id: `q${index}` }))),
      ["PLAN204 /items"],
    ],
    ["a misspelt property", { ...form(text), item: [] }, ["PLAN124 /item"]],
  ])("%s", (_what, properties, found) => {
    expect(findingsOf([quality(properties as EvaluationFormProperties)])).toEqual(found);
  });
});
