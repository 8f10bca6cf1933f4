export { simulatorDiagnostics } from "@flowc/simulator";
