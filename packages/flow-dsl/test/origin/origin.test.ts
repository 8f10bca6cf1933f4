import { contactFlow, type FlowOrigin } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";
import { blockFingerprint } from "../../src/origin/block-fingerprint.js";
import { arrows, codes } from "../helpers/arrows.js";

const origin = {
  flowc: 1,
  blocks: {
    "play-prompt-hello": { identifier: "1111", metadata: { position: { x: 1, y: 2 } }, spelling: "a" },
    disconnect: { identifier: "2222", metadata: { position: { x: 3, y: 4 } } },
    "play-prompt-gone": { identifier: "3333", metadata: {} },
  },
  spellings: { a: { "/Transitions": { members: ["NextAction", "Errors", "Conditions"] } } },
  document: { version: "2019-10-30", metadata: { name: "Old", ActionMetadata: { stray: {} } }, settings: { a: 1 } },
};

describe("an origin", () => {
  test("gives blocks their identifiers, metadata and spelling back", () => {
    const flow = contactFlow("Main", { origin }, (f) => f.playPrompt("Hello").disconnect());
    expect(arrows(flow)).toBe("start 1111\n1111  -> 2222\n2222");
    const { graph, form } = flow.build();
    expect(graph.metadata).toEqual({
      name: "Old",
      ActionMetadata: { stray: {}, "1111": { position: { x: 1, y: 2 } }, "2222": { position: { x: 3, y: 4 } } },
    });
    expect(graph.settings).toEqual({ a: 1 });
    expect(form?.objects).toEqual({ "/Actions/0/Transitions": { members: ["NextAction", "Errors", "Conditions"] } });
  });

  test("leaves new blocks alone, and makes them give way to an identifier it needs", () => {
    const taken = { ...origin, blocks: { disconnect: { identifier: "play-prompt-new" } } };
    const flow = contactFlow("Main", { origin: taken }, (f) => f.playPrompt("New").disconnect());
    expect(arrows(flow)).toBe("start play-prompt-new.2\nplay-prompt-new.2  -> play-prompt-new\nplay-prompt-new");
  });

  test("recognises a block whose text was edited, and those behind it", () => {
    const menu = (text: string, origin?: FlowOrigin) =>
      contactFlow("Main", { ...(origin && { origin }) }, (f) => {
        f.getCustomerInput(text, { 1: (f) => f.playPrompt("One"), 2: (f) => f.playPrompt("Two"), onError: (f) => f });
        f.disconnect();
      });
    const [first, one, two, end] = menu("Menu").build().graph.blocks;
    const blocks = {
      [first!.identifier]: { identifier: "1111", at: ["", "", "GetParticipantInput"] },
      [one!.identifier]: { identifier: "2222", at: ["1111", "?Equals 1", "MessageParticipant"] },
      [two!.identifier]: { identifier: "3333", at: ["1111", "?Equals 2", "SomethingElse"] },
      [end!.identifier]: { identifier: "4444", at: ["1111", "", "DisconnectParticipant"] },
    };
    expect(arrows(menu("Another menu", { flowc: 1, blocks }))).toMatchInlineSnapshot(`
      "start 1111
      1111  -> 4444  ?1-> 2222  ?2-> play-prompt-two.2.kb5sa  !InputTimeLimitExceeded-> 4444  !NoMatchingCondition-> 4444  !NoMatchingError-> 4444
      2222  -> 4444
      play-prompt-two.2.kb5sa  -> 4444
      4444"
    `);
  });

  test("leaves a block alone that its author has named", () => {
    const blocks = { gone: { identifier: "1111", at: ["", "", "MessageParticipant"] } };
    const flow = contactFlow("Main", { origin: { flowc: 1, blocks } }, (f) =>
      f.playPrompt("Hello", { id: "mine" }).disconnect(),
    );
    expect(arrows(flow)).toContain("start mine");
  });

  test("shows a new block beside the one that leads to it", () => {
    const flow = contactFlow("Main", { origin }, (f) => f.playPrompt("Hello").playPrompt("New").disconnect());
    expect(flow.build().graph.metadata?.ActionMetadata).toMatchObject({
      "play-prompt-new": { position: { x: 241, y: 162 }, isFriendlyName: true },
    });
  });

  test("puts back what stood in the document until the block is edited", () => {
    const built = contactFlow("Main", { origin }, (f) => f.playPrompt("Hello").disconnect()).build().graph.blocks[0]!;
    const blocks = {
      ...origin.blocks,
      "play-prompt-hello": { identifier: "1111", instead: { of: blockFingerprint(built), branches: [] } },
    };
    const kept = { ...origin, blocks };
    expect(arrows(contactFlow("Main", { origin: kept }, (f) => f.playPrompt("Hello").disconnect()))).toContain(
      "1111\n",
    );
    const edited = contactFlow("Main", { origin: kept }, (f) => f.playPrompt("Hello").playPrompt("More").disconnect());
    expect(arrows(edited)).toContain("1111  -> play-prompt-more");
  });

  test("appends blocks that no TypeScript can say", () => {
    const detached = [{ identifier: "4444", type: "Odd", parameters: {}, branches: [] }];
    expect(arrows(contactFlow("Main", { origin: { ...origin, detached } }, (f) => f.disconnect()))).toContain("4444");
  });

  test.each([
    [{ flowc: 2 }],
    [{ flowc: 1, blocks: [] }],
    [{ flowc: 1, blocks: { a: {} } }],
    [{ flowc: 1, spellings: { a: { "": {} } } }],
    [{ flowc: 1, document: { metadata: 1 } }],
    [{ flowc: 1, detached: [1] }],
  ])("is reported when it is broken: %j", (broken) => {
    expect(codes(contactFlow("Main", { origin: broken }, (f) => f.disconnect()))).toEqual(["FLOW177"]);
  });
});
