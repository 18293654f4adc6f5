using System.Diagnostics;

namespace Workbench.Run;

/// <summary>The most memory the process has held.</summary>
internal static class PeakMemory
{
    public static long Bytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }
}
