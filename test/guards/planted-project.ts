import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";

export const ROOT = join(__dirname, "../..");

/** A project beside this one, with its packages and its settings, in which a test writes what a guard must refuse. */
export interface ProjectWithViolations {
  /**
   * Runs a tool of the project in it, or a program by its whole path. @returns its standard output, whatever its exit
   * code
   */
  run(tool: string, args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** @param files  path → content; package.json and tsconfig.json come from this project unless given. */
export async function writeProject(files: Readonly<Record<string, string>>): Promise<ProjectWithViolations> {
  const folder = await mkdtemp(join(tmpdir(), "resolution-planted-"));
  const settings = {
    "tsconfig.json": JSON.stringify({ extends: join(ROOT, "tsconfig.json"), include: [join(folder, "src")] }),
  };
  for (const [path, content] of Object.entries({ ...settings, ...files })) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  return {
    run: (tool, args) => runIn(folder, tool, args),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runIn(folder: string, tool: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(isAbsolute(tool) ? tool : join(ROOT, "node_modules/.bin", tool), args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "ignore"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("close", () => {
      resolve(output);
    });
  });
}
