import { formatArn, type ReferenceKind } from "@flowc/connect-model";
import { bindingsDocument, readBindings } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, it } from "vitest";

const kinds = ["queue", "prompt", "flow"] as const satisfies readonly ReferenceKind[];

const arbBound = fc.uuid().map((id) => {
  const place = { partition: "aws", region: "eu-west-2", account: "123456789012", instanceId: "i" } as const;
  return (kind: ReferenceKind) => ({ arn: formatArn({ ...place, kind, id }), id });
});
const arbNames = fc.array(fc.tuple(fc.string({ minLength: 1 }), arbBound), { maxLength: 5 });
const arbTable = fc
  .tuple(arbNames, arbNames, arbNames)
  .map((names) => new Map(kinds.map((kind, at) => [kind, new Map(names[at]?.map(([name, of]) => [name, of(kind)]))])));

it("is read back as the same names", () => {
  fc.assert(
    fc.property(arbTable, (table) => {
      const { bindings, diagnostics } = readBindings(JSON.parse(JSON.stringify(bindingsDocument(table))));
      expect(diagnostics).toEqual([]);
      for (const [kind, names] of table) {
        expect(bindings?.names(kind)).toEqual([...names.keys()].sort());
        for (const [name, bound] of names) expect(bindings?.find(kind, name)).toEqual(bound);
      }
    }),
  );
});

it("does not depend on the order in which names were found", () => {
  fc.assert(
    fc.property(arbTable, (table) => {
      const reversed = new Map([...table].reverse().map(([kind, names]) => [kind, new Map([...names].reverse())]));
      expect(JSON.stringify(bindingsDocument(reversed))).toBe(JSON.stringify(bindingsDocument(table)));
    }),
  );
});

it("leaves kinds without names out", () => {
  expect(bindingsDocument(new Map([["queue", new Map()]]))).toEqual({ version: 1, bindings: {} });
});
