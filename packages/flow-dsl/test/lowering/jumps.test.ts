import { type ContactFlow, contactFlow } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";
import { arrows, codes } from "../helpers/arrows.js";

const label = (name: string) => ({ label: name });

describe("goto", () => {
  test("goes back to a label before it", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.label("ask").getCustomerInput("Menu", {
        1: (f) => f.disconnect(label("end")),
        noMatch: (f) => f.goto("ask"),
        timeout: (f) => f.goto("ask"),
      });
      f.disconnect(label("other end"));
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start ask
      ask  -> ask  ?1-> end  !InputTimeLimitExceeded-> ask  !NoMatchingCondition-> ask  !NoMatchingError-> end-of-flow
      end
      other end
      end-of-flow"
    `);
  });

  test("goes on at a label after it, also one inside a branch", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.getCustomerInput("Menu", {
        label: "menu",
        1: (f) => f.goto("later"),
        2: (f) => f.goto("inside"),
        timeout: (f) => f.disconnect(),
      });
      f.getCustomerInput("Second", { label: "second", 3: (f) => f.label("inside").playPrompt("Inside") });
      f.label("later").playPrompt("Later").disconnect();
    });
    expect(arrows(flow)).toContain("?1-> later");
    expect(arrows(flow)).toContain("?2-> inside");
  });

  test("finds a block by its label", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.getCustomerInput("Menu", {
        label: "menu",
        1: (f) => f.disconnect(),
        noMatch: (f) => f.goto("menu"),
        timeout: (f) => f.goto("menu"),
      });
      f.disconnect();
    });
    expect(arrows(flow)).toContain("!NoMatchingCondition-> menu");
  });

  test("finds a label inside a handler that no failure leads to", () => {
    const flow = contactFlow(
      "Jumps",
      { onError: (f) => f.label("sorry").playPrompt("Sorry").disconnect(label("end")) },
      (f) =>
        f.checkContactAttributes(
          f.attributes("x"),
          { y: (f) => f.goto("sorry"), otherwise: (f) => f.disconnect() },
          label("?"),
        ),
    );
    expect(codes(flow)).toEqual([]);
    expect(arrows(flow)).toContain("?y-> sorry");
  });

  test("takes the nearest label, so that a fragment with a label can be used twice", () => {
    const ask = (question: string) => (f: ContactFlow) =>
      f
        .label("again")
        .getCustomerInput(question, { 1: (f) => f, noMatch: (f) => f.goto("again"), timeout: (f) => f.goto("again") });
    const flow = contactFlow("Jumps", (f) => {
      f.scope({}, ask("First?"));
      f.scope({}, ask("Second?"));
      f.disconnect(label("end"));
    });
    expect(codes(flow)).toEqual([]);
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start again
      again  -> again  ?1-> again.2  !InputTimeLimitExceeded-> again  !NoMatchingCondition-> again  !NoMatchingError-> end-of-flow
      again.2  -> again.2  ?1-> end  !InputTimeLimitExceeded-> again.2  !NoMatchingCondition-> again.2  !NoMatchingError-> end-of-flow
      end
      end-of-flow"
    `);
  });

  test("reports a label that does not exist, with the nearest one", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.label("Main menu").playPrompt("Hello");
      f.goto("Main meno");
    });
    const [finding] = flow.build().diagnostics;
    expect(finding).toMatchObject({
      code: "FLOW154",
      message: 'goto("Main meno") finds no label of that name. Did you mean "Main menu"?',
      help: 'The labels of this flow are "Main menu".',
    });
    expect(finding?.span?.line).toBeGreaterThan(1);
  });

  test("reports a label that could mean several places", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.label("here").playPrompt("One");
      f.label("here").playPrompt("Two");
      f.goto("here");
    });
    expect(codes(flow)).toEqual(["FLOW155"]);
  });

  test("reports a jump that leads only back to itself", () => {
    const flow = contactFlow("Jumps", (f) => {
      f.playPrompt("Hello").label("here");
      f.goto("here");
    });
    expect(codes(flow)).toContain("FLOW158");
  });

  test("reports an id that is pinned twice", () => {
    const flow = contactFlow("Jumps", (f) =>
      f.playPrompt("One", { id: "a" }).playPrompt("Two", { id: "a" }).disconnect(),
    );
    expect(codes(flow)).toEqual(["FLOW153"]);
  });
});
