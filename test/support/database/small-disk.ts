import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { KeptServer, temporaryFolder } from "./kept-server";

const isSuperuser = process.getuid?.() === 0;

/**
 * Mounting is the superuser's right, or everybody's in a namespace of their own: jest.config.mjs leaves tests out if
 * neither is possible.
 */
const ALONE = isSuperuser ? ["--mount"] : ["--mount", "--map-root-user"];
const BESIDES = isSuperuser ? ["--mount"] : ["--user", "--preserve-credentials", "--mount"];

/**
 * A small disk at a folder: a file system in memory that only the processes see which are started on it. It ends with
 * the process that holds it, and with the last one on it.
 */
export class SmallDisk {
  private constructor(
    private readonly folder: string,
    private readonly holder: KeptServer,
    /** What a command must be preceded by, so that it runs on the disk. */
    readonly wrapper: readonly string[],
  ) {}

  static async mount(folder: string, kib: number): Promise<SmallDisk> {
    const hold = `mount -t tmpfs -o size=${String(kib)}k none "$0" && echo $$ && exec sleep infinity`;
    const holder = new KeptServer(await temporaryFolder("disk"), ["unshare", ...ALONE, "sh", "-c", hold, folder]);
    const pid = async () => (await holder.log()).trim();
    await holder.start(async () => /^\d+$/u.test(await pid()));
    return new SmallDisk(folder, holder, ["nsenter", "--target", await pid(), ...BESIDES]);
  }

  /** Runs a program on the disk. @returns what it printed. */
  async run(program: string, ...programArguments: readonly string[]): Promise<string> {
    const [enter = "", ...options] = this.wrapper;
    const { stdout } = await promisify(execFile)(enter, [...options, program, ...programArguments]);
    return stdout;
  }

  /** One file takes all the room that is left. */
  async fill(): Promise<void> {
    await this.run("sh", "-c", 'cat /dev/zero > "$0/filler" 2> /dev/null || true', this.folder);
  }

  async makeRoom(): Promise<void> {
    await this.run("rm", `${this.folder}/filler`);
  }

  unmount(): Promise<void> {
    return this.holder.stop();
  }
}
