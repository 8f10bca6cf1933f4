import { placeDrawing } from "@flowc/pictures";
import { expect, it } from "vitest";
import { type Place, PlacingFailure } from "../../src/placing/placing.js";
import { callCenter } from "./call-center.js";
import { openView, refusalOf } from "./open-view.js";

const close = async () => undefined;

it("answers everything else while a picture is laid out", async () => {
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const place: Place = async (drawing) => {
    await held;
    return placeDrawing(drawing);
  };
  const { api } = await openView(callCenter, { place, close });
  const flow = api.flow({ key: "flow:Main" });
  expect((await api.estate({})).flows.length).toBeGreaterThan(0);
  expect((await api.startCall({ flow: "flow:Main" })).isOver).toBe(false);
  finish();
  expect((await flow).drawing.blocks.length).toBeGreaterThan(5);
});

it("lays out a version of a flow once", async () => {
  const asked: string[] = [];
  const place: Place = (drawing) => {
    asked.push(drawing.name);
    return placeDrawing(drawing);
  };
  const { api, change } = await openView(callCenter, { place, close });
  const [first, second] = [await api.flow({ key: "flow:Main" }), await api.flow({ key: "flow:Main" })];
  expect(second.drawing).toBe(first.drawing);
  expect(asked).toEqual(["Main"]);
  await change("flows/main.flow.ts", callCenter["flows/main.flow.ts"]?.replaceAll("Goodbye.", "Bye."));
  await api.flow({ key: "flow:Main" });
  expect(asked).toEqual(["Main", "Main"]);
});

it("says that a picture was lost with its thread, and lays it out when it is asked for again", async () => {
  let threads = 0;
  const place: Place = async (drawing) => {
    threads += 1;
    if (threads === 1) throw new PlacingFailure("out of memory");
    return placeDrawing(drawing);
  };
  const { api } = await openView(callCenter, { place, close });
  expect(await refusalOf(api.flow({ key: "flow:Main" }))).toEqual({
    status: 409,
    code: "VIEW120",
    message:
      'The picture of "Main" could not be laid out: out of memory. Ask again. flowc graph --to mermaid needs no layout.',
  });
  expect((await api.flow({ key: "flow:Main" })).drawing.name).toBe("Main");
});
