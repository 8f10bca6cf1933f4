// What `npx flowc` is in a recipe that is tried: it asks the process of the tests, which has flowc loaded already.
import { connect } from "node:net";
import { text } from "node:stream/consumers";

const [, , socket = "", ...words] = process.argv;
const answering = connect(socket);
answering.end(JSON.stringify({ directory: process.cwd(), words, environment: process.env }));
const { exitCode, stdout, stderr } = JSON.parse(await text(answering));
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;
