/** One statement of an IAM policy that allows something. */
export interface PolicyStatement {
  /** Letters and digits, unique in its document. */
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: PolicyCondition;
}

/** Operator, then key, then allowed values. */
export type PolicyCondition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** An IAM policy document. */
export interface PolicyDocument {
  readonly Version: "2012-10-17";
  readonly Statement: readonly PolicyStatement[];
}

/** Most characters of a managed policy, white space not counted (IAM quotas, checked 2026-11-20). */
const mostPolicyCharacters = 6144;

/** Characters that count towards the limit. */
export function policyCharacters(document: PolicyDocument): number {
  return JSON.stringify(document).replaceAll(/\s/g, "").length;
}

/**
 * Puts statements into as few documents as the limit needs, in their order. A statement that is too large for one
 * document is cut between resources and actions, and its parts are numbered.
 */
export function policyDocuments(statements: readonly PolicyStatement[]): readonly PolicyDocument[] {
  const documents: PolicyStatement[][] = [[]];
  for (const statement of statements.flatMap(cut)) {
    const last = documents.at(-1) as PolicyStatement[];
    if (last.length === 0 || policyCharacters(documentOf([...last, statement])) <= mostPolicyCharacters) {
      last.push(statement);
    } else {
      documents.push([statement]);
    }
  }
  return documents.filter((held) => held.length > 0).map(documentOf);
}

function documentOf(statements: readonly PolicyStatement[]): PolicyDocument {
  return { Version: "2012-10-17", Statement: statements };
}

/** The parts of a statement that fit into a document each; its resources get half of the room at most. */
function cut(statement: PolicyStatement): readonly PolicyStatement[] {
  const parts = inParts(statement.Resource, (Resource) => {
    return policyCharacters(documentOf([{ ...statement, Resource, Action: [] }])) <= mostPolicyCharacters / 2;
  });
  const all = parts.flatMap((Resource) =>
    inParts(statement.Action, (Action) => fits({ ...statement, Resource, Action })).map((Action) => ({
      Action,
      Resource,
    })),
  );
  if (all.length === 1) return [statement];
  return all.map((part, at) => ({ ...statement, ...part, Sid: `${statement.Sid}Part${at + 1}` }));
}

/** As few parts as possible, in their order; an item that fits nowhere is a part of its own. */
function inParts(items: readonly string[], isSmall: (part: readonly string[]) => boolean): readonly string[][] {
  const parts: string[][] = [[]];
  for (const item of items) {
    const last = parts.at(-1) as string[];
    if (last.length === 0 || isSmall([...last, item])) last.push(item);
    else parts.push([item]);
  }
  return parts;
}

/** Room for what `Part<number>` adds to the name. */
const spare = "Part9999";

function fits(statement: PolicyStatement): boolean {
  return policyCharacters(documentOf([{ ...statement, Sid: statement.Sid + spare }])) <= mostPolicyCharacters;
}
