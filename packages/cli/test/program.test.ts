import { expect, it } from "vitest";
import { flowc } from "./helpers/run-flowc.js";
import { temporaryProject } from "./helpers/temporary-project.js";

it("prints help for its commands", async () => {
  expect(await flowc(temporaryProject(), ["--help"])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Usage: flowc <command> [options]

    Amazon Connect contact centres as TypeScript: check, build, plan and deploy.

    Options:
      -V, --version                print the version
      -h, --help                   print help

    Commands:
      check [options] [files...]   find mistakes in flows and resources
      explain [options] <code>     say what a code means and what to do
      build [options] [files...]   write flows as Flow language JSON
      bind [options]               keep what names mean in an instance, for builds
                                   without a network
      simulate [options] <flow>    call a flow on this machine
      test [options] [filter...]   run the tests of the project, and see what they
                                   cover of its flows
      explore [options] <flow>     find the shortest way to every branch of a flow
      diff [options] [flows...]    say what changed between two flows, in a caller's
                                   words
      import [options] <files...>  turn flows that exist into TypeScript
      adopt [options]              write a live instance as a project in TypeScript
      export [options]             write the same contact centre for CloudFormation
                                   or Terraform
      plan [options]               show what a deploy would change
      policy [options]             write the IAM policy that a deploy needs, and no
                                   more
      deploy [options] [plan]      bring an environment to what the project declares
      drift [options]              show what was changed outside since the last
                                   deploy
      destroy [options]            take away what was deployed to an environment
      outputs [options] [name]     give the ids and ARNs of what was deployed
      state                        look at and repair what flowc remembers
      emulator [options]           run the built-in Connect
    ",
    }
  `);
});

it("prints help with examples for a command", async () => {
  const { stdout, exitCode } = await flowc(temporaryProject(), ["plan", "--help"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Usage: flowc plan [options]

    Compares what the project declares with what is live and says what a deploy
    would do and why. Changes nothing.

    Options:
      --out <file>             keep the plan in a file, for flowc deploy
      --detailed-exitcode      end with 3 when there are changes (default: off)
      --release-phone-numbers  give back numbers that are not declared any more
                               (default: off)
      --env <name>             environment of the configuration (default: local)
      --config <file>          configuration (default: the nearest flowc.config.ts
                               upwards)
      --format <format>        how the result is written (choices: "text", "json",
                               default: "text")
      -h, --help               print help

    Examples:
      flowc plan                                  against the built-in Connect
      flowc plan --env prod --out prod.plan.json  keep the plan of production
      flowc plan --env prod --detailed-exitcode   is production up to date?
    "
  `);
});

it("prints its version", async () => {
  expect(await flowc(temporaryProject(), ["--version"])).toEqual({
    exitCode: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    stderr: "",
  });
});

it("ends with 2 and help without a command", async () => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), []);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Usage: flowc <command> [options]");
});

it("ends with 2 and the nearest spelling for an unknown command", async () => {
  expect(await flowc(temporaryProject(), ["chekc"])).toMatchInlineSnapshot(`
    {
      "exitCode": 2,
      "stderr": "error: unknown command 'chekc'
    (Did you mean check?)
    (flowc --help lists the commands, flowc <command> --help their options)
    ",
      "stdout": "",
    }
  `);
});

it.each([
  [["check", "--formt", "json"], "Did you mean --format?"],
  [["check", "--format", "xml"], "Allowed choices are text, json, sarif, github, junit."],
  [["check", "--type", "CONTACT"], "Allowed choices are CONTACT_FLOW"],
  [["emulator", "--port", "99999"], "It must be a whole number from 0 to 65535."],
  [["plan", "--out"], "argument missing"],
  [["plan", "surplus"], "too many arguments"],
])("ends with 2 for %j", async (words, said) => {
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), words);
  expect([exitCode, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(said);
});

it("takes a choice in any letter case", async () => {
  const { stderr, exitCode } = await flowc(temporaryProject(), ["check", "--format", "JSON", "missing.json"]);
  expect([stderr, exitCode]).toEqual(["", 1]);
});
