using System.Buffers;
using System.Text;
using SQLitePCL;

namespace SocialCrm.Storage;

/// <summary>A prepared statement without the layer of ADO.NET, which costs as much as SQLite itself on rows this small.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 handle;
    private readonly sqlite3_stmt statement;
    private readonly nint pointer;

    public SqliteStatement(sqlite3 handle, string sql)
    {
        this.handle = handle;

        // $2 would be a name, numbered by where it first stands; ?2 is the second parameter wherever it stands.
        var numbered = sql.Replace('$', '?');
        Check(raw.sqlite3_prepare_v3(handle, numbered, raw.SQLITE_PREPARE_PERSISTENT, out statement));
        pointer = statement.DangerousGetHandle(); // Lives as long as this object holds the statement.
    }

    public Guid Guid(int column) => new(SqliteColumns.Blob(statement, pointer, column, 16), bigEndian: true);

    /// <summary>What SQLite calls the type of a column's value.</summary>
    public int Kind(int column) => raw.sqlite3_column_type(statement, column);

    /// <summary>A column's bytes, until the next step; empty for NULL.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public long Number(int column) => SqliteColumns.Number(statement, pointer, column);

    /// <summary>A text column's bytes, until the next step; empty for NULL. The store keeps no NUL in text, so a NUL ends it.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => SqliteColumns.Utf8(statement, pointer, column);

    public void Bind(int index, long value) => Check(raw.sqlite3_bind_int64(statement, index, value));

    public void Bind(int index, ReadOnlySpan<byte> value) => Check(raw.sqlite3_bind_blob(statement, index, value));

    public void BindNull(int index) => Check(raw.sqlite3_bind_null(statement, index));

    public void Bind(int index, double value) => Check(raw.sqlite3_bind_double(statement, index, value));

    public void Bind(int index, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(statement, index, bytes));
    }

    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            BindNull(index);
            return;
        }

        var text = SqlValue.Text(value);
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > 1_024 ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[1_024];
        var length = Encoding.UTF8.GetBytes(text, buffer);
        Check(raw.sqlite3_bind_text(statement, index, (ReadOnlySpan<byte>)buffer[..length]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Runs the statement to its end and answers how many rows it changed.</summary>
    public int Run()
    {
        var result = raw.sqlite3_step(statement);
        var changed = result == raw.SQLITE_DONE ? raw.sqlite3_changes(handle) : 0;
        raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(result);
        return changed;
    }

    /// <summary>Steps to the next row; false at the end, where the statement is reset.</summary>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE)
            Check(result);
        return false;
    }

    public void Reset() => raw.sqlite3_reset(statement);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw SqliteFaults.From(handle, result);
    }
}
