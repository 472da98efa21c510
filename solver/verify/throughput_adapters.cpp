// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/verify/adapters.h"
#include "solver/verify/serving_measurement.h"

namespace mw {

AdapterAnswer throughputAnswer(const YamlNode& record, const CaseContext& context)
{
    const SolverDataPtr& data = context.options.data;
    if (!data || !data->catalog || !data->models || !data->serving)
        return AdapterAnswer::none("the catalogue, the models and the serving constants are not loaded");
    const ServingCase conditions = servingConditions(record, context.file);
    const Prediction prediction = predict(conditions, *data->catalog, *data->models, *data->serving);
    if (!prediction.value) return AdapterAnswer::none(prediction.reason);
    return CaseValue(*prediction.value);
}

}  // namespace mw
