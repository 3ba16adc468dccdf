import { existsSync } from "node:fs";
import { denoPath } from "../deno.ts";

/** Where a program looks for the libraries of the system. */
const LIBRARIES = ["/lib", "/lib64", "/usr/lib", "/usr/lib64"];

/**
 * The arguments of bubblewrap: a room with Deno, the libraries that it needs
 * and one folder, all read-only. There is no network, no `/home`, no `/proc`,
 * and no other program that could be started.
 *
 * @param folder is called `/box` inside
 */
export function bubblewrapArguments(folder: string): string[] {
  const readOnly = LIBRARIES.filter(existsSync).map((name) => [name, name]);
  return [
    "--unshare-all", // users, processes, network, names, …
    "--as-pid-1", // so that --info-fd tells the pid of Deno itself
    "--die-with-parent",
    "--new-session",
    ...["--cap-drop", "ALL"],
    ...["--hostname", "sandbox"],
    ...["--info-fd", "3"],
    ...[...readOnly, [denoPath(), "/deno"], [folder, "/box"]].flatMap(
      ([from, to]) => ["--ro-bind", from, to],
    ),
    ...["--remount-ro", "/"], // else files could be written, into memory
    ...["--chdir", "/"],
    "--",
    "/deno",
  ];
}
