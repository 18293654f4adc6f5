using System.Diagnostics;

namespace SocialCrm.Storage.Sqlite.Tests;

/// <summary>A disk in memory that is really full when it is full, and really read-only when it is; only root can mount one.</summary>
internal sealed class TinyDisk : IDisposable
{
    public const string WhyNot = "This account may not mount a disk in memory, so none can be filled.";

    private TinyDisk(string folder) => Folder = folder;

    /// <summary>Where it is mounted.</summary>
    public string Folder { get; }

    /// <summary>Mounts a disk, or answers null where that is not possible.</summary>
    /// <param name="megabytes">How much it holds.</param>
    /// <param name="more">Further options of tmpfs.</param>
    public static TinyDisk? TryMount(int megabytes, string more = "mode=0700")
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return null;
        var folder = Directory.CreateTempSubdirectory("socialcrm-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,{more}", "tmpfs", folder))
            return new TinyDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Lays a file on the disk that leaves so many bytes; disposing removes it.</summary>
    public IAsyncDisposable Fill(int leaving)
    {
        var ballast = Path.Combine(Folder, "ballast");
        using (var file = File.Create(ballast))
            file.Write(new byte[new DriveInfo(Folder).AvailableFreeSpace - leaving]);
        return new Fault(() =>
        {
            File.Delete(ballast);
            return Task.CompletedTask;
        });
    }

    /// <summary>Lets nobody write to it any more, not even root; or lets them again.</summary>
    public void SetReadOnly(bool isReadOnly)
    {
        if (!Run("mount", "-o", isReadOnly ? "remount,ro" : "remount,rw", Folder))
            throw new InvalidOperationException($"The disk cannot be made {(isReadOnly ? "read-only" : "writable")}.");
    }

    public void Dispose()
    {
        if (Run("umount", Folder) || Run("umount", "-l", Folder))
            Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
            process?.StandardError.ReadToEnd();
            process?.WaitForExit();
            return process?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // There is no such program.
        }
    }
}
