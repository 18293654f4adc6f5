using System.Runtime.InteropServices;
using SocialCrm;
using Workbench.Codes;
using Workbench.CommandLine;
using Workbench.Csv;
using Workbench.Output;
using Workbench.Unify;

namespace Workbench.Run;

/// <summary>The program around a verb: help, exit codes, and faults told in one line.</summary>
internal static class Application
{
    private const int Unusable = 2;
    private const int OurOwn = 1;

    private const string Help =
        """
        Workbench: what the library does, on your own files.

          unify     which records of your files are one person
          explain   why two of these records are, or are not, one person
          codes     codes that are never the same and that nobody can guess

        Run a verb with --help to see its options. CSV is in UTF-8 with a header row, columns in any order. Results
        go to files, each written whole or not at all. Exit code 0: done; 2: an input or an output cannot be used,
        and one line on standard error says which and what to do; 1: a fault of the program itself.
        """;

    public static async Task<int> RunAsync(string[] words)
    {
        using var interrupt = BeforeTheEnd(PosixSignal.SIGINT);
        using var quit = BeforeTheEnd(PosixSignal.SIGQUIT);
        using var hangUp = BeforeTheEnd(PosixSignal.SIGHUP);
        using var terminate = BeforeTheEnd(PosixSignal.SIGTERM);
        try
        {
            return await RunVerbAsync(words);
        }
        catch (Exception fault) when (fault is UsageException or InputException or OutputException or SocialCrmException)
        {
            return Fail(Unusable, fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Fail(Unusable, $"Something could not be read or written: {fault.Message} Check the disk, then run the same command again.");
        }
        catch (Exception fault)
        {
            // The last catch of a program: nobody above it would tell the user anything but a stack trace.
            return Fail(OurOwn, $"This is a fault of the program and not of your files, {fault.GetType().Name}: {fault.Message} Please report it.");
        }
    }

    private static PosixSignalRegistration BeforeTheEnd(PosixSignal signal) => PosixSignalRegistration.Create(signal, _ => AtomicFile.RemoveUnfinished());

    private static Task<int> RunVerbAsync(string[] words)
    {
        switch (words)
        {
            case []:
                throw new UsageException("Name what to do: unify, explain or codes. Run with --help to see what they do.");
            case ["--help" or "-h" or "-?", ..]:
                Console.WriteLine(Help);
                return Task.FromResult(0);
            case ["unify", ..]:
                return UnifyVerb.RunAsync(words[1..]);
            case ["explain", ..]:
                return UnifyVerb.RunAsync(words);
            case ["codes", ..]:
                return Task.FromResult(CodesVerb.Run(words[1..]));
            default:
                throw new UsageException($"There is no verb '{words[0]}'. Run with --help to see all verbs.");
        }
    }

    private static int Fail(int exitCode, string message)
    {
        Progress.Clear();
        try
        {
            Console.Error.WriteLine(PlainText.Of(message.ReplaceLineEndings(" ")));
        }
        catch (IOException)
        {
            // Nobody can be told; the exit code still says it.
        }

        return exitCode;
    }
}
