using Microsoft.Extensions.Options;
using QuickStart.CommandLine;
using QuickStart.Steps;
using SocialCrm;
using SocialCrm.Storage;

namespace QuickStart.Run;

/// <summary>How a run ends that cannot go on: one line for the user, and the exit code that says whose turn it is.</summary>
/// <param name="ExitCode">2 where the user can mend it, 1 where the program is at fault.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record Fault(int ExitCode, string Message)
{
    public const int Unusable = 2;
    private const int OurOwn = 1;

    public static Fault Of(Exception exception, string database) => exception switch
    {
        UsageException or OutputException => new Fault(Unusable, exception.Message),
        OptionsValidationException options => new Fault(Unusable, string.Join(" ", options.Failures)),
        StoreException store => new Fault(Unusable, $"{Path.GetFullPath(database)}: {Of(store.Failure)}"),
        SocialCrmException => new Fault(Unusable, Advice.For(exception.Message)),
        IOException or UnauthorizedAccessException => new Fault(Unusable, $"Something could not be written or read: {exception.Message} What was stored is kept; make room and run the same command again."),
        _ => new Fault(OurOwn, $"This is a fault of the program and not of your files, {exception.GetType().Name}: {exception.Message} What was stored is kept; please report it."),
    };

    private static string Of(StoreFailure failure) => failure switch
    {
        StoreFailure.Locked => "is locked by another process. Close that, then run the same command again.",
        StoreFailure.ReadOnly => "cannot be written. Give this account the right to write the file and its folder, or name another file with --database.",
        StoreFailure.Full => "has no room left on its disk. Make room, then run the same command again; what was stored before is intact.",
        StoreFailure.Corrupt => "is damaged, and was left as it is. Restore a backup, or name another file with --database.",
        StoreFailure.NotADatabase => "is no database of this program, and was left as it is. Name another file with --database.",
        StoreFailure.Newer => "was written by a newer version, and was left as it is. Update this program, or name another file with --database.",
        _ => "cannot be opened or read. Check that its folder exists, that this account may read and write there, and that the disk is well.",
    };
}
