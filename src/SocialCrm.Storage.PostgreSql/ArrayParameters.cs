using Npgsql;
using NpgsqlTypes;

namespace SocialCrm.Storage;

/// <summary>Adds a column of a batch to a command, as one array.</summary>
internal static class ArrayParameters
{
    public static void Texts<T>(this NpgsqlCommand command, IReadOnlyList<T> rows, Func<T, string?> read) =>
        command.Column(NpgsqlDbType.Text, rows, row => read(row) is { } text ? SqlValue.Text(text) : null);

    public static void Numbers<T>(this NpgsqlCommand command, IReadOnlyList<T> rows, Func<T, int> read) =>
        command.Column(NpgsqlDbType.Integer, rows, read);

    public static void Longs<T>(this NpgsqlCommand command, IReadOnlyList<T> rows, Func<T, long> read) =>
        command.Column(NpgsqlDbType.Bigint, rows, read);

    public static void Guids<T>(this NpgsqlCommand command, IReadOnlyList<T> rows, Func<T, Guid> read) =>
        command.Column(NpgsqlDbType.Uuid, rows, read);

    public static void Column<T, TValue>(this NpgsqlCommand command, NpgsqlDbType type, IReadOnlyList<T> rows, Func<T, TValue> read) =>
        command.Parameters.Column(type, rows, read);

    public static void Column<T, TValue>(this NpgsqlParameterCollection parameters, NpgsqlDbType type, IReadOnlyList<T> rows, Func<T, TValue> read)
    {
        var values = new TValue[rows.Count];
        for (var at = 0; at < values.Length; at++)
            values[at] = read(rows[at]);
        parameters.Add(new NpgsqlParameter<TValue[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values });
    }
}
