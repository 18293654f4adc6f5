using System.Runtime.InteropServices;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>Reads the columns of a row without counting references to the statement at every call, which costs more than the call.</summary>
/// <remarks>
/// The caller keeps the statement alive while it reads. Goes past SQLitePCL only where its provider is the library that this package brings along;
/// with another provider, a handle of one SQLite would reach the code of another.
/// </remarks>
internal static unsafe partial class SqliteColumns
{
    private const string Library = "e_sqlite3";

    private static readonly bool IsDirect = raw.GetNativeLibraryName() == Library;

    public static ReadOnlySpan<byte> Utf8(sqlite3_stmt statement, nint handle, int column)
    {
        if (!IsDirect)
            return raw.sqlite3_column_blob(statement, column);
        return MemoryMarshal.CreateReadOnlySpanFromNullTerminated(sqlite3_column_text(handle, column));
    }

    public static ReadOnlySpan<byte> Blob(sqlite3_stmt statement, nint handle, int column, int length) =>
        IsDirect ? new ReadOnlySpan<byte>(sqlite3_column_blob(handle, column), length) : raw.sqlite3_column_blob(statement, column);

    public static long Number(sqlite3_stmt statement, nint handle, int column) =>
        IsDirect ? sqlite3_column_int64(handle, column) : raw.sqlite3_column_int64(statement, column);

#pragma warning disable CA5392 // Found where SQLitePCL finds it: beside the program, also in a native one.
    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial byte* sqlite3_column_text(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial byte* sqlite3_column_blob(nint statement, int column);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    private static partial long sqlite3_column_int64(nint statement, int column);
#pragma warning restore CA5392
}
