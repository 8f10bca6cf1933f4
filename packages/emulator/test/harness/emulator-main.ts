import { startEmulator } from "../../src/index.js";

/** What `startEmulatorProcess` runs: an emulator on the directory named on the command line, that prints its URL. */
const { url } = await startEmulator({ dataDirectory: process.argv[2] as string, delays: { instanceCreationMs: 0 } });
console.log(url);
