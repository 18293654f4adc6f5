using Npgsql;
using NpgsqlTypes;

namespace SocialCrm.Storage;

/// <summary>Writes the values of one row after another into a running COPY.</summary>
internal readonly struct RowCopy(NpgsqlBinaryImporter import, CancellationToken cancellationToken)
{
    public Task Text(string? value) =>
        value is null ? import.WriteNullAsync(cancellationToken) : import.WriteAsync(SqlValue.Text(value), NpgsqlDbType.Text, cancellationToken);

    public Task Number(int value) => import.WriteAsync(value, NpgsqlDbType.Integer, cancellationToken);

    public Task Long(long value) => import.WriteAsync(value, NpgsqlDbType.Bigint, cancellationToken);

    public Task Guid(Guid value) => import.WriteAsync(value, NpgsqlDbType.Uuid, cancellationToken);

    public Task Bytes(ReadOnlyMemory<byte> value) => import.WriteAsync(value, NpgsqlDbType.Bytea, cancellationToken);
}
