import { contactCenter } from "../centers/contact-center.mjs";
import { openCenter } from "../centers/deployed-center.mjs";
import { terraformCalls } from "../centers/terraform-calls.mjs";

const sizes = [10, 100, 500];

/** Marks: within 1.15 times what rates and order allow; no call that another one makes superfluous. */
export const deploy = {
  name: "deploy",
  title: "Deploying into the built-in Connect that throttles like the service: API calls, and seconds of its time",
  async report() {
    const rows = [];
    for (const objects of sizes) rows.push(await rowOf(objects));
    return rows;
  },
  guarded: guardedFigures,
};

/** Calls and waiting are counted, not timed: they are the same on every machine. */
function guardedFigures(rows) {
  return Object.fromEntries(
    rows.flatMap(({ objects, ...row }) =>
      ["create: calls", "no change: calls", "one change: calls", "ratio"]
        .filter((name) => Number.isFinite(Number(row[name])))
        .map((name) => [`${objects} objects, ${name}`, Number(row[name])]),
    ),
  );
}

async function rowOf(objects) {
  const center = await openCenter();
  try {
    const { counts, declarations } = contactCenter(objects);
    const terraform = terraformCalls(counts);
    await center.deploy([]);
    const made = await center.deploy(declarations);
    const same = await center.deploy(declarations);
    if (!same.isEmpty) throw new Error(`the second plan of ${objects} objects is not empty`);
    const changed = await center.deploy(contactCenter(objects, { maxContacts: 20 }).declarations);
    return {
      objects,
      "create: calls": made.calls,
      Terraform: terraform.create,
      seconds: made.seconds.toFixed(1),
      "at least": made.leastSeconds.toFixed(1),
      ratio: ratio(made),
      "no change: calls": same.calls,
      "Terraform ": terraform.noChange,
      "plan ms": same.planMilliseconds.toFixed(0),
      "one change: calls": changed.calls,
      "Terraform  ": terraform.oneChange,
      throttled: center.throttled(),
    };
  } finally {
    await center.close();
  }
}

function ratio({ seconds, leastSeconds }) {
  return leastSeconds === 0 ? "-" : (seconds / leastSeconds).toFixed(2);
}
