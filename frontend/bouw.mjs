// Builds the one stylesheet and the one script that every page loads, and copies axe-core for the browser tests.
import { context } from "esbuild";
import { copyFile, mkdir, rm } from "node:fs/promises";

const uit = new URL("../src/zicht/web/static/gebouwd/", import.meta.url).pathname;
const voorTests = new URL("./gebouwd/", import.meta.url).pathname;

const instellingen = {
  entryPoints: { zicht: "script/index.js", stijl: "stijl/index.css" },
  outdir: uit,
  bundle: true,
  minify: true,
  target: ["chrome109", "firefox115", "safari16"],
  loader: { ".woff2": "file", ".svg": "file" },
  assetNames: "[name]",
  legalComments: "linked",
  logLevel: "warning",
};

await rm(uit, { recursive: true, force: true });
await mkdir(uit, { recursive: true });
await mkdir(voorTests, { recursive: true });
await copyFile("node_modules/axe-core/axe.min.js", `${voorTests}axe.min.js`);

const bouw = await context(instellingen);
if (process.argv.includes("--kijk")) {
  await bouw.watch();
} else {
  await bouw.rebuild();
  await bouw.dispose();
}
