import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkFlowType,
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  numberOf,
  recordOf,
  referenceOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";

/** Reads one member of an action; undefined when it is absent. */
type Read = (action: At) => JsonValue | undefined;

/** An action as it was given, and where it stands. */
interface At {
  readonly given: Given;
  readonly pointer: string;
  readonly report: CheckReport;
}

const named = (key: string, at: At) => ({ key, label: `${key} of action ${Number(at.pointer.slice(9)) + 1}` });
const place = (key: string, { pointer }: At) => `${pointer}/${key}`;

function text(key: string, max: number, isNeeded = true): Read {
  return (at) => {
    if (isNeeded) checkPresent(at.given, named(key, at), at.report, place(key, at));
    return textOf(at.given, named(key, at), [1, max], at.report, place(key, at)) ?? undefined;
  };
}

function reference(key: string, kind: "flow" | "evaluationForm"): Read {
  return (at) => {
    checkPresent(at.given, named(key, at), at.report, place(key, at));
    if (kind === "flow") checkFlowType(at.given, named(key, at), "CONTACT_FLOW", at.report, place(key, at));
    return referenceOf(at.given, named(key, at), kind, at.report, place(key, at)) ?? undefined;
  };
}

function record(key: string, isNeeded: boolean): Read {
  return (at) => {
    if (isNeeded) checkPresent(at.given, named(key, at), at.report, place(key, at));
    return recordOf(at.given, named(key, at), at.report, place(key, at)) as JsonObject | undefined;
  };
}

function recipients(key: string, isNeeded: boolean): Read {
  return (at) => {
    if (isNeeded) checkPresent(at.given, named(key, at), at.report, place(key, at));
    const people = recordOf(at.given, named(key, at), at.report, place(key, at));
    if (people === undefined) return undefined;
    checkKnown(people, ["users", "tags"], at.report, place(key, at));
    const pointer = `${place(key, at)}/users`;
    const users = listOf(people, { key: "users", label: "users" }, [1, 5], at.report, pointer).map((user, index) =>
      typeof user === "string" && user.startsWith("$.")
        ? user
        : referenceOf({ user }, { key: "user", label: "user" }, "user", at.report, `${pointer}/${index}`),
    );
    const tags = recordOf(people, { key: "tags", label: "tags" }, at.report, `${place(key, at)}/tags`);
    if (people.users === undefined && tags === undefined) {
      wrongType(at.report, place(key, at).slice(1), named(key, at).label, people, "users, tags or both");
    }
    return defined({
      ...(people.users !== undefined && { users }),
      tags: tags as JsonObject | undefined,
    });
  };
}

const eventName: Read = (at) => {
  const name = text("name", 100)(at);
  if (typeof name === "string" && name !== "" && !/^[a-zA-Z0-9._-]+$/.test(name)) {
    const value = { resource: at.report.resource, property: "event name", value: name };
    at.report.add("PLAN296", { ...value, allowed: "letters, digits and . _ -" }, place("name", at));
  }
  return name;
};

const references: Read = (at) => {
  const given = recordOf(at.given, named("references", at), at.report, place("references", at));
  for (const [name, one] of Object.entries(given ?? {})) {
    const pointer = `${place("references", at)}/${name}`;
    if (!isJsonObject(one)) {
      wrongType(at.report, pointer.slice(1), `reference "${name}"`, one, "an object with type and value");
      continue;
    }
    const types = ["URL", "ATTACHMENT", "NUMBER", "STRING", "DATE", "EMAIL"];
    choiceOf(one, { key: "type", label: `type of the reference "${name}"` }, types, at.report, `${pointer}/type`);
    const value = { key: "value", label: `value of the reference "${name}"` };
    textOf(one, value, [0, 4096], at.report, `${pointer}/value`);
  }
  return given as JsonObject | undefined;
};

const definitions: Read = (at) => {
  checkPresent(at.given, named("definitions", at), at.report, place("definitions", at));
  return listOf(at.given, named("definitions", at), [1, 50], at.report, place("definitions", at)) as JsonValue[];
};

const minutes: Read = (at) => {
  checkPresent(at.given, named("minutes", at), at.report, place("minutes", at));
  return numberOf(at.given, named("minutes", at), [1, 1_051_200], at.report, place("minutes", at));
};

/** What each type of action has. */
const shapes: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  CREATE_TASK: {
    name: text("name", 512),
    flow: reference("flow", "flow"),
    description: text("description", 4096, false),
    references,
  },
  ASSIGN_CONTACT_CATEGORY: {},
  GENERATE_EVENTBRIDGE_EVENT: { name: eventName },
  SEND_NOTIFICATION: {
    subject: text("subject", 200, false),
    content: text("content", 1024),
    to: recipients("to", true),
    except: recipients("except", false),
  },
  CREATE_CASE: { template: text("template", 500), fields: record("fields", true) },
  UPDATE_CASE: { fields: record("fields", true) },
  ASSIGN_SLA: {
    name: text("name", 500),
    minutes,
    field: text("field", 500, false),
    value: ({ given }) => given.value as JsonValue | undefined,
  },
  END_ASSOCIATED_TASKS: {},
  SUBMIT_AUTO_EVALUATION: { form: reference("form", "evaluationForm") },
  EXTRACT_INFORMATION: { definitions },
};

/** Reads and checks the actions of a rule: each with the members of its type. */
export function actionsOf(given: Given, report: CheckReport): JsonValue {
  const actions = listOf(given, { key: "actions", label: "actions" }, [1, 10], report).flatMap((value, index) => {
    const action = actionOf(value, `/actions/${index}`, report);
    return action === undefined ? [] : [action];
  });
  const types = actions.map(({ type }) => type);
  for (const [index, type] of types.entries()) {
    if (types.indexOf(type) < index) {
      report.add("PLAN303", { resource: report.resource, type: String(type) }, `/actions/${index}`);
    }
  }
  return actions;
}

function actionOf(value: unknown, pointer: string, report: CheckReport): JsonObject | undefined {
  if (!isJsonObject(value)) {
    wrongType(report, pointer.slice(1), "action", value, "an object with a type");
    return undefined;
  }
  const at: At = { given: value, pointer, report };
  checkPresent(value, named("type", at), report, place("type", at));
  const type = choiceOf(value, named("type", at), Object.keys(shapes), report, place("type", at)) ?? "";
  const shape = shapes[type];
  if (shape === undefined) return undefined;
  checkKnown(value, ["type", ...Object.keys(shape)], report, pointer);
  return defined({ type, ...Object.fromEntries(Object.entries(shape).map(([key, read]) => [key, read(at)])) });
}
