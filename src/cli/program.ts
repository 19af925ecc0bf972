// The command line: names, options and help. Each command is loaded when it is called, so that help and errors are instant.

import { Argument, Command, CommanderError, Option } from 'commander';
import { roles } from '../model/approval.ts';
import { Trouble } from '../model/trouble.ts';
import { programVersion } from '../workspace/workspace.ts';
import type { Terminal } from './console.ts';
import { type Context, type GlobalOptions, openContext, printJson } from './context.ts';
import { list as names, reportOption, wholeNumber, withLeaflets, withSelection, withTexts } from './options.ts';
import { troubleLines } from './trouble-lines.ts';

/** Runs one command line and returns the exit code. Arguments are those behind the program's name. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let exit = 0;
  const program = programFor(terminal, (code) => {
    exit = code;
  });
  if (args.length === 0) {
    terminal.out(program.helpInformation());
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
    if (cause instanceof Trouble) return tellTrouble(cause, args, terminal);
    throw cause;
  }
}

function tellTrouble(trouble: Trouble, args: readonly string[], terminal: Terminal): number {
  const context = openContext(terminal, { json: args.includes('--json'), color: !args.includes('--no-color') });
  if (context.json) {
    const command = args.find((arg) => !arg.startsWith('-')) ?? '';
    printJson(context, command, false, {
      diagnostics: [],
      trouble: { code: trouble.code, message: trouble.message, hint: trouble.hint },
    });
  }
  for (const line of troubleLines(context.console, trouble)) context.console.warn(line);
  return trouble.exit;
}

function programFor(terminal: Terminal, finish: (exit: number) => void): Command {
  const program = new Command('polyleaf');
  program
    .description('Patient leaflets from Markdown: checked, printed as HTML and PDF for every country and language.')
    .version(programVersion(), '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand('help [command]', 'print help')
    .addOption(new Option('--workspace <dir>', 'folder with content/ (default: here)'))
    .option('--json', 'print one JSON document')
    .option('--quiet', 'print results and errors only')
    .option('--verbose', 'print every finding and every step')
    .option('--no-color', 'print without colour')
    .showSuggestionAfterError(true)
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .exitOverride()
    .addHelpText(
      'after',
      '\nExamples:\n  polyleaf build                        make everything into out/\n  polyleaf build --country DE,AT        make two countries\n  polyleaf check                        say what is wrong, without making anything\n  polyleaf list editions --locale ar    what there is in Arabic\n',
    );
  const command = (words: string, description: string, example: string): Command => {
    const made = program.command(words).description(description).helpOption('--help', 'print help');
    for (const [flags, text] of [
      ['--workspace <dir>', 'folder with content/ (default: here)'],
      ['--json', 'print one JSON document'],
      ['--quiet', 'print results and errors only'],
      ['--verbose', 'print every finding and every step'],
      ['--no-color', 'print without colour'],
    ] as const)
      made.addOption(new Option(flags, text).hideHelp());
    made.addHelpText('before', `Example: ${example}\n`);
    return made
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
      .showSuggestionAfterError(true);
  };
  const contextOf = (made: Command): Context => openContext(terminal, globalsOf(program, made));

  const build = withSelection(
    command('build', 'make every edition that the selection names', 'polyleaf build --region dach --locale de'),
  )
    .option('--out <dir>', 'output folder (default: out/ of the workspace)')
    .addOption(new Option('--jobs <n>', 'editions that are printed at the same time').argParser(wholeNumber(1, 64)))
    .option('--release', 'make only what a release allows')
    .option('--force', 'make everything again, without the cache')
    .option('--dry-run', 'print the plan and write nothing')
    .addOption(new Option('--watch', 'build again at each change').conflicts(['dryRun', 'force', 'json']));
  build.action(async (options) =>
    finish(await (await import('./commands/build.ts')).runBuild(contextOf(build), options)),
  );

  const check = withTexts(
    command('check', 'apply all rules, without a browser', 'polyleaf check --release --country DE'),
  )
    .option('--release', 'refuse what only a draft may have')
    .addOption(
      new Option('--format <name>', 'print findings for another program').choices(['github', 'sarif', 'junit']),
    )
    .addOption(reportOption('write a report to a file that ends in .html, .json, .sarif or .xml; may be repeated'));
  check.action(async (options) =>
    finish(await (await import('./commands/check.ts')).runCheck(contextOf(check), options)),
  );

  const list = withSelection(
    command('list', 'print what there is', 'polyleaf list editions --country CH').addArgument(
      new Argument('<what>', 'leaflets, countries, locales or editions').choices([
        'leaflets',
        'countries',
        'locales',
        'editions',
      ]),
    ),
  );
  list.action(async (what, options) =>
    finish(await (await import('./commands/list.ts')).runList(contextOf(list), what, options)),
  );

  const status = withTexts(
    command('status', 'say how far each text is approved', 'polyleaf status --country CH --fail-under 100'),
  ).addOption(
    new Option('--fail-under <percent>', 'exit with 1 when fewer units are approved').argParser(wholeNumber(0, 100)),
  );
  status.action(async (options) =>
    finish(await (await import('./commands/status.ts')).runStatus(contextOf(status), options)),
  );

  const approve = command(
    'approve',
    'record that a person approves a text, exactly as it is now',
    'polyleaf approve --leaflet pts-stenting --locale de --role reviewer --by "Ana Silva"',
  )
    .option('--leaflet <id>', 'the leaflet whose text is approved')
    .option('--country <CC>', 'the country whose notes are approved')
    .addOption(new Option('--locale <tag>', 'locale of the text').makeOptionMandatory())
    .addOption(new Option('--role <role>', 'who approves').choices([...roles]).makeOptionMandatory())
    .addOption(new Option('--by <name>', 'name of the person').makeOptionMandatory())
    .addOption(new Option('--section <id>', 'these sections only').argParser(names).default([], 'all'))
    .addOption(new Option('--unit <id>', 'these units only, such as risks#3').argParser(names).default([], 'all'))
    .option('--all', 'also what someone else has approved in this role')
    .option('--dry-run', 'print what would be approved');
  approve.action(async (options) =>
    finish(await (await import('./commands/approve.ts')).runApprove(contextOf(approve), options)),
  );

  const evidence = withLeaflets(
    command('evidence', 'say what each sentence rests on', 'polyleaf evidence --report evidence.csv'),
  ).addOption(reportOption('write the registers to a file that ends in .html, .csv or .json; may be repeated'));
  evidence.action(async (options) =>
    finish(await (await import('./commands/evidence.ts')).runEvidence(contextOf(evidence), options)),
  );

  const explain = command('explain', 'say what a finding means', 'polyleaf explain number-differs').argument(
    '[code]',
    'a code; all codes without it',
  );
  explain.action(async (code) => finish((await import('./commands/explain.ts')).runExplain(contextOf(explain), code)));

  const begin = command(
    'new',
    'begin a workspace, leaflet, locale or country',
    'polyleaf new leaflet vein-stent --kind device',
  )
    .addArgument(
      new Argument('<what>', 'workspace, leaflet, locale or country').choices([
        'workspace',
        'leaflet',
        'locale',
        'country',
      ]),
    )
    .argument('[name]', 'folder, id, tag or code')
    .addOption(new Option('--kind <kind>', 'kind of a leaflet').choices(['condition', 'device']).default('condition'))
    .option('--dry-run', 'print what would be written');
  begin.action(async (what, name, options) =>
    finish(await (await import('./commands/new.ts')).runNew(contextOf(begin), what, name, options)),
  );

  const verify = command('verify', 'compare an output folder with its manifest', 'polyleaf verify out').argument(
    '[dir]',
    'output folder (default: out/ of the workspace)',
  );
  verify.action(async (folder) =>
    finish(await (await import('./commands/verify.ts')).runVerify(contextOf(verify), folder)),
  );

  const clean = command('clean', 'take what earlier builds made out of the cache', 'polyleaf clean --older-than 30')
    .option('--all', 'everything')
    .addOption(
      new Option('--older-than <days>', 'what has not been used for so many days').argParser(wholeNumber(0, 9999)),
    );
  clean.action(async (options) =>
    finish(await (await import('./commands/clean.ts')).runClean(contextOf(clean), options)),
  );

  const doctor = command('doctor', 'say whether this machine can make leaflets', 'polyleaf doctor');
  doctor.action(async () => finish(await (await import('./commands/doctor.ts')).runDoctor(contextOf(doctor))));
  return program;
}

/** Global options may stand before or behind the command; behind wins. */
function globalsOf(program: Command, command: Command): GlobalOptions {
  const own = command.opts<GlobalOptions>();
  const before = program.opts<GlobalOptions>();
  return { ...before, ...own, color: own.color !== false && before.color !== false };
}
