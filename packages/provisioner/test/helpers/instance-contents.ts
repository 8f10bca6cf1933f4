import { drivers } from "../../src/resources/drivers.js";
import { readerOf } from "./live-of.js";
import type { World } from "./world.js";

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Everything that is in the only instance, as text that two instances can be compared by: each thing with all its
 * properties and tags, ids by what they stand for, one line per thing.
 */
export async function instanceContents(world: World): Promise<readonly string[]> {
  const reader = await readerOf(world);
  const kinds = [...drivers.values()].filter(({ level }) => level === "instance");
  const found = await Promise.all(
    kinds.map(async (driver) => {
      const listed = await driver.list(reader);
      const read = listed.map(async (live) => ({
        kind: driver.kind,
        live: (await driver.read(reader, live.id, Object.keys(driver.properties))) ?? live,
      }));
      return Promise.all(read);
    }),
  );
  const things = found.flat();
  const names = new Map(things.map(({ kind, live }) => [live.id, `${kind} ${live.tags?.["flowc:key"] ?? live.name}`]));
  names.set(reader.scope.instance?.id ?? "", "the instance");
  const { state } = await world.store.read();
  names.set(state?.lineage ?? "", "this state");
  const text = new RegExp([...names.keys()].filter((id) => id.length > 8).join("|"), "g");
  return (
    things
      .map(({ kind, live: { name, properties, tags } }) => {
        const shown = kind === "phoneNumber" ? "" : ` ${name}`;
        return `${kind}${shown} ${JSON.stringify({ properties, tags: tags && inOrder(tags) })}`;
      })
      // What is left has an id of its own inside another thing: a version, an alias, an override.
      .map((line) => line.replaceAll(text, (id) => `<${names.get(id)}>`).replaceAll(uuid, "<its id>"))
      .toSorted()
  );
}

function inOrder(tags: Readonly<Record<string, string>>): object {
  return Object.fromEntries(Object.entries(tags).toSorted());
}
