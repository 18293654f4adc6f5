using System.Text;

namespace SocialCrm.Storage;

/// <summary>The row a reader stands on, read as values of the domain.</summary>
/// <remarks>Valid until the reader goes on.</remarks>
internal abstract class SqlRow
{
    public abstract bool IsNull(int column);

    public abstract Guid Guid(int column);

    public abstract string Text(int column);

    /// <summary>A text as UTF-8, until the reader goes on.</summary>
    public virtual ReadOnlySpan<byte> Utf8(int column) => Encoding.UTF8.GetBytes(Text(column));

    public abstract long Number(int column);

    /// <summary>Bytes; none for NULL.</summary>
    public abstract byte[] Bytes(int column);

    /// <summary>A number that fits; drivers may tell its column from one of greater numbers.</summary>
    public virtual int Int(int column) => checked((int)Number(column));

    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public DateTimeOffset Instant(int column) => SqlValue.Instant(Number(column));
}
